import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { transitGateway } from '../samples'
import check from './ec2-transit-gateway-auto-accept.check'

const { arn } = transitGateway()
const path = 'Options.AutoAcceptSharedAttachments'

export default defineCases(check, [
  {
    name: 'somebody accepts',
    kind: 'pass',
    given: { transitGateways: [transitGateway()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everything is taken',
    kind: 'fail',
    given: { transitGateways: [transitGateway({ Options: { AutoAcceptSharedAttachments: 'enable' } })] },
    expect: [{ arn, result: 'fail', evidence: [at(path, 'enable')] }],
  },
  {
    name: 'one of two takes everything',
    kind: 'edge',
    given: {
      transitGateways: [
        transitGateway(),
        transitGateway({ TransitGatewayId: 'tgw-2', Options: { AutoAcceptSharedAttachments: 'enable' } }),
      ],
    },
    expect: [
      { arn, result: 'pass' },
      { arn: `${arn.slice(0, -1)}2`, result: 'fail', evidence: [at(path, 'enable')] },
    ],
  },
  { name: 'no transit gateway', kind: 'none', given: { transitGateways: [] }, expect: 'notApplicable' },
])
