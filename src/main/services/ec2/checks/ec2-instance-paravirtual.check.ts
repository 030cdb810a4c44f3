import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { instances } from '../facts'

const isMetal = (type: string): boolean => /\.metal(-|$)/.test(type)

export default defineCheck({
  id: 'ec2-instance-paravirtual',
  title: 'Instances use hardware virtualization',
  failureTitle: 'An instance uses paravirtualization',
  risk: 'Paravirtual instances run on hardware and kernels that AWS no longer develops, without enhanced networking.',
  fix: 'Move the software to an instance of a current type with an HVM image.',
  steps: [
    'Choose a current instance type and an HVM image of the same system.',
    'Start a new instance from it, install the software and copy the data over.',
    'Test it, move users to it, and terminate the old one after a snapshot of its volumes.',
  ],
  caution:
    'An image cannot be changed from PV to HVM in place; plan for a move of the whole machine, kernel and drivers included.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'a kind of virtualization that is still kept' },
    { id: 'PERF02-BP02', link: 'related', part: 'hardware features that need HVM' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-paravirtual-instance-check.html',
  ],
  peers: ['prowler:ec2_instance_paravirtual_type'],
  needs: { instances },
  evaluate: (views) =>
    views.instances.map((instance) => {
      const type = at('VirtualizationType', instance.VirtualizationType)
      if (instance.VirtualizationType === 'paravirtual') return fail(instance, type)
      // Bare metal has no hypervisor to be of either kind.
      const isTold = instance.VirtualizationType !== undefined || isMetal(instance.InstanceType)
      return isTold
        ? pass(instance, type)
        : unknown(instance, undecided('TypeNotGiven', 'AWS gives no virtualization type.'))
    }),
})
