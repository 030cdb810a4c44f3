import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { endpoint } from '../samples'
import check from './vpc-endpoint-multiple-zones.check'

const { arn } = endpoint()

export default defineCases(check, [
  { name: 'two subnets', kind: 'pass', given: { endpoints: [endpoint()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'one subnet',
    kind: 'fail',
    given: { endpoints: [endpoint({ SubnetIds: ['subnet-1'] })] },
    expect: [{ arn, result: 'fail', evidence: [at('SubnetIds[0]', 'subnet-1')] }],
  },
  {
    name: 'a gateway endpoint stands in no zone',
    kind: 'none',
    given: { endpoints: [endpoint({ VpcEndpointType: 'Gateway', SubnetIds: [] })] },
    expect: 'notApplicable',
  },
  {
    name: 'an endpoint without subnets',
    kind: 'edge',
    given: { endpoints: [endpoint({ SubnetIds: [] })] },
    expect: [{ arn, result: 'fail', evidence: [at('SubnetIds[0]', null)] }],
  },
])
