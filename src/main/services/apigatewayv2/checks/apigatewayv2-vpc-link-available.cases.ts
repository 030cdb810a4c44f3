import { defineCases } from '../../../engine/cases'
import { vpcLink, vpcLinkArn as arn } from '../samples'
import check from './apigatewayv2-vpc-link-available.check'

const path = 'VpcLinkStatus'
const given = (VpcLinkStatus: string) => ({ vpcLinks: [vpcLink({ VpcLinkStatus })] })

export default defineCases(check, [
  {
    name: 'it works',
    kind: 'pass',
    given: given('AVAILABLE'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'AVAILABLE' }] }],
  },
  {
    name: 'it failed',
    kind: 'fail',
    given: given('FAILED'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'FAILED' }] }],
  },
  {
    name: 'it sleeps',
    kind: 'edge',
    given: given('INACTIVE'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'INACTIVE' }] }],
  },
  { name: 'it is being made', kind: 'edge', given: given('PENDING'), expect: 'notApplicable' },
  { name: 'no link', kind: 'none', given: { vpcLinks: [] }, expect: 'notApplicable' },
])
