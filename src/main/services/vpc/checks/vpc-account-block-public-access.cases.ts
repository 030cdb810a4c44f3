import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import check from './vpc-account-block-public-access.check'

const mode = 'InternetGatewayBlockMode'

export default defineCases(check, [
  {
    name: 'what comes in is blocked',
    kind: 'pass',
    given: { options: { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'account' } },
    expect: [{ arn, result: 'pass', evidence: [at(mode, 'block-ingress')] }],
  },
  {
    name: 'off, as AWS has it',
    kind: 'fail',
    given: { options: { InternetGatewayBlockMode: 'off', ExclusionsAllowed: 'allowed' } },
    expect: [{ arn, result: 'fail', evidence: [at(mode, 'off')] }],
  },
  {
    name: 'both ways are blocked, by a policy of the organization',
    kind: 'edge',
    given: { options: { InternetGatewayBlockMode: 'block-bidirectional', ManagedBy: 'declarative-policy' } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { options: { kind: 'denied', action: 'ec2:DescribeVpcBlockPublicAccessOptions' } },
    expect: 'notAssessed',
  },
])
