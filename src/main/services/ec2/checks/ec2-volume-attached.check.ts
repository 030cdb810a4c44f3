import { at, defineCheck, fail, pass } from '../../../engine/check'
import { volumes } from '../facts'

export default defineCheck({
  id: 'ec2-volume-attached',
  title: 'EBS volumes are attached to an instance',
  failureTitle: 'An EBS volume is attached to nothing',
  risk: 'It costs what a used volume costs, and data that nobody watches stays where somebody may find it.',
  fix: 'Keep a snapshot of the volume if its data is needed, then delete it.',
  steps: [
    'Find out by tags and CloudTrail to which instance it belonged and who owns the data.',
    'Make a snapshot where the data may be needed, and note the day to delete it.',
    'Delete the volume, and see that it is gone from the bill.',
  ],
  caution: 'A deleted volume cannot be had back; the snapshot must be complete before you delete.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'volumes that nothing uses are removed' },
    { id: 'SUS04-BP05', link: 'necessary', part: 'data that nothing uses is removed' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-volume-inuse-check.html',
  ],
  peers: ['service-screener:EBSInUse'],
  needs: { volumes },
  evaluate: (views) =>
    views.volumes
      .filter(({ State }) => State === 'available' || State === 'in-use')
      .map((volume) => {
        const evidence = at('State', volume.State)
        return volume.State === 'available' ? fail(volume, evidence) : pass(volume, evidence)
      }),
})
