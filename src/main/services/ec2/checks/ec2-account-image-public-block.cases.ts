import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-image-public-block.check'

export default defineCases(check, [
  {
    name: 'blocked',
    kind: 'pass',
    given: { imagePublicBlock: { ImageBlockPublicAccessState: 'block-new-sharing' } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'not blocked',
    kind: 'fail',
    given: { imagePublicBlock: { ImageBlockPublicAccessState: 'unblocked' } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('ImageBlockPublicAccessState', 'unblocked')] }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { imagePublicBlock: { kind: 'denied', action: 'ec2:Get' } },
    expect: 'notAssessed',
  },
])
