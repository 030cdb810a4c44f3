import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { subnet } from '../samples'
import check from './vpc-subnet-public-addresses.check'

const { arn } = subnet()

export default defineCases(check, [
  { name: 'none by itself', kind: 'pass', given: { subnets: [subnet()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'to each instance',
    kind: 'fail',
    given: { subnets: [subnet({ MapPublicIpOnLaunch: true })] },
    expect: [{ arn, result: 'fail', evidence: [at('MapPublicIpOnLaunch', true)] }],
  },
  { name: 'no subnets', kind: 'none', given: { subnets: [] }, expect: 'notApplicable' },
  {
    name: 'a subnet that another account shares',
    kind: 'edge',
    given: { subnets: [subnet({ MapPublicIpOnLaunch: true, OwnerId: '444455556666' })] },
    expect: 'notApplicable',
  },
])
