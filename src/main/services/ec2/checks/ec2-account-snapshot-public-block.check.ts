import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { snapshotPublicBlock } from '../facts'

export default defineCheck({
  id: 'ec2-account-snapshot-public-block',
  title: 'EBS snapshots cannot be public',
  failureTitle: 'EBS snapshots can be public',
  risk: 'One wrong click or script shares a copy of a whole disk with every AWS account, and public snapshots are searched daily.',
  fix: 'Turn on block public access for snapshots in this region, in the mode that blocks all sharing.',
  steps: [
    'List public snapshots with `aws ec2 describe-snapshots --owner-ids self --restorable-by-user-ids all`, and find out who needs them.',
    'Turn the block on in each region with `aws ec2 enable-snapshot-block-public-access --state block-all-sharing`.',
    'See that a try to share a snapshot with everybody is refused.',
  ],
  caution:
    'Snapshots that are public stop being so at once in the mode that blocks all; use block-new-sharing where somebody still depends on one.',
  severity: 'medium',
  weighs: 'Nothing is public by it alone; a public snapshot is judged as critical by a check of its own.',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'public sharing of snapshots is blocked' },
    { id: 'SEC03-BP07', link: 'related', part: 'a guardrail for copies of data' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ebs-snapshot-block-public-access.html',
  ],
  peers: ['prowler:ec2_ebs_snapshot_account_block_public_access'],
  differs: {
    'prowler:ec2_ebs_snapshot_account_block_public_access':
      'Where only new sharing is blocked, the failure weighs less: nothing more can become public.',
  },
  subject: 'place',
  needs: { snapshotPublicBlock },
  evaluate: (views, { account }) => {
    const { State } = views.snapshotPublicBlock
    const evidence = at('State', State)
    if (State === 'block-all-sharing') return [pass(account, evidence)]
    return [State === 'block-new-sharing' ? failAs('low', account, evidence) : fail(account, evidence)]
  },
})
