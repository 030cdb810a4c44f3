import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-snapshot-public-block.check'

export default defineCases(check, [
  {
    name: 'all sharing is blocked',
    kind: 'pass',
    given: { snapshotPublicBlock: { State: 'block-all-sharing' } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'nothing is blocked',
    kind: 'fail',
    given: { snapshotPublicBlock: { State: 'unblocked' } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('State', 'unblocked')] }],
  },
  {
    name: 'only new sharing is blocked',
    kind: 'edge',
    given: { snapshotPublicBlock: { State: 'block-new-sharing' } },
    expect: [{ arn: caseRegionArn, result: 'fail', severity: 'low', evidence: [at('State', 'block-new-sharing')] }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { snapshotPublicBlock: { kind: 'denied', action: 'ec2:Get' } },
    expect: 'notAssessed',
  },
])
