import { defineCases } from '../../../engine/cases'
import { subnet } from '../../vpc/samples'
import { vpcLink, vpcLinkArn as arn } from '../samples'
import check from './apigatewayv2-vpc-link-multiple-zones.check'

const inZone = (SubnetId: string, zone: string) => subnet({ SubnetId, AvailabilityZone: `eu-central-1${zone}` })
const evidence = ['subnet-1', 'subnet-2'].map((value, index) => ({ path: `SubnetIds[${index}]`, value }))

export default defineCases(check, [
  {
    name: 'subnets in two zones',
    kind: 'pass',
    given: { vpcLinks: [vpcLink()], subnets: [inZone('subnet-1', 'a'), inZone('subnet-2', 'b')] },
    expect: [{ arn, result: 'pass', evidence }],
  },
  {
    name: 'two subnets in one zone',
    kind: 'fail',
    given: { vpcLinks: [vpcLink()], subnets: [inZone('subnet-1', 'a'), inZone('subnet-2', 'a')] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a subnet that was not found',
    kind: 'edge',
    given: { vpcLinks: [vpcLink()], subnets: [inZone('subnet-1', 'a')] },
    expect: 'notAssessed',
  },
  { name: 'no link', kind: 'none', given: { vpcLinks: [], subnets: [] }, expect: 'notApplicable' },
])
