import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../../ec2/facts'
import { managedNodes } from '../facts'

export default defineCheck({
  id: 'ssm-instance-managed',
  title: 'Running instances are managed by Systems Manager',
  failureTitle: 'A running instance is not managed by Systems Manager',
  risk: 'Nobody sees which patches and software it has, and the only way in is a port and a key.',
  fix: 'Turn on Default Host Management or give its role AmazonSSMManagedInstanceCore, and see that agent and endpoints can be reached.',
  steps: [
    'Run the document AWSSupport-TroubleshootManagedInstance, which tells what is missing: agent, role or way to the endpoints.',
    'Turn on Default Host Management in the region, or attach AmazonSSMManagedInstanceCore to the instance’s role.',
    'Open TCP 443 outbound to ssm, ssmmessages and ec2messages, over a NAT gateway or interface endpoints.',
    'See in Fleet Manager that the instance is online.',
  ],
  caution:
    'Whoever may use Run Command on the instance is root there from then on; look at who holds ssm:SendCommand and ssm:StartSession first.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP05', link: 'necessary', part: 'instances that can be patched and inspected' },
    { id: 'SEC06-BP03', link: 'necessary', part: 'a way in without ports and keys' },
    { id: 'OPS05-BP05', link: 'related', part: 'patches of instances' },
  ],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-managed-by-systems-manager.html',
  ],
  peers: ['prowler:ec2_instance_managed_by_ssm', 'service-screener:EC2SSMNotManaged'],
  differs: {
    'service-screener:EC2SSMNotManaged': 'Stopped instances are not judged: no agent can run on them.',
  },
  needs: { instances, managedNodes },
  evaluate: ({ instances, managedNodes }) => {
    const managed = new Set(managedNodes.map(({ InstanceId }) => InstanceId))
    return instances
      .filter(({ State }) => State.Name === 'running')
      .map((instance) => {
        const evidence = at('InstanceId', instance.InstanceId)
        return managed.has(instance.InstanceId) ? pass(instance, evidence) : fail(instance, evidence)
      })
  },
})
