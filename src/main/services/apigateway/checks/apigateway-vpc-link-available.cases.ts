import { defineCases } from '../../../engine/cases'
import { vpcLink } from '../samples'
import check from './apigateway-vpc-link-available.check'

const arn = vpcLink().arn
const given = (status: string) => ({ restVpcLinks: [vpcLink({ status })] })

export default defineCases(check, [
  {
    name: 'it works',
    kind: 'pass',
    given: given('AVAILABLE'),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'status', value: 'AVAILABLE' }] }],
  },
  {
    name: 'it failed',
    kind: 'fail',
    given: given('FAILED'),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'status', value: 'FAILED' }] }],
  },
  { name: 'it is being made', kind: 'edge', given: given('PENDING'), expect: 'notApplicable' },
  { name: 'no link', kind: 'none', given: { restVpcLinks: [] }, expect: 'notApplicable' },
])
