import { defineCases } from '../../../engine/cases'
import { domainName } from '../samples'
import check from './apigateway-domain-name-tls-version.check'

const arn = domainName().arn
const path = 'securityPolicy'
const given = (securityPolicy: string | undefined) => ({ domainNames: [domainName({ securityPolicy })] })

export default defineCases(check, [
  {
    name: 'TLS 1.2',
    kind: 'pass',
    given: given('TLS_1_2'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'TLS_1_2' }] }],
  },
  {
    name: 'TLS 1.0',
    kind: 'fail',
    given: given('TLS_1_0'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'TLS_1_0' }] }],
  },
  {
    name: 'a policy of the newer kind',
    kind: 'edge',
    given: given('SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'AWS names none', kind: 'edge', given: given(undefined), expect: 'notAssessed' },
  { name: 'no domain name', kind: 'none', given: { domainNames: [] }, expect: 'notApplicable' },
])
