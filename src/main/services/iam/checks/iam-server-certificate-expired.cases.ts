import { defineCases } from '../../../engine/cases'
import { serverCertificate } from '../samples'
import check from './iam-server-certificate-expired.check'

const good = serverCertificate()
const { Expiration: _, ...endless } = good

export default defineCases(check, [
  {
    name: 'valid for months',
    kind: 'pass',
    given: { serverCertificates: [good] },
    expect: [{ arn: good.arn, result: 'pass' }],
  },
  {
    name: 'expired last year',
    kind: 'fail',
    given: { serverCertificates: [serverCertificate({ Expiration: '2025-06-01T00:00:00.000Z' })] },
    expect: [{ arn: good.arn, result: 'fail', evidence: [{ path: 'Expiration', value: '2025-06-01T00:00:00.000Z' }] }],
  },
  { name: 'no certificates', kind: 'none', given: { serverCertificates: [] }, expect: 'notApplicable' },
  {
    name: 'expires this very second, which AWS writes otherwise than the review',
    kind: 'edge',
    given: { serverCertificates: [serverCertificate({ Expiration: '2026-06-01T00:00:00.000Z' })] },
    expect: [{ arn: good.arn, result: 'fail', evidence: [{ path: 'Expiration', value: '2026-06-01T00:00:00.000Z' }] }],
  },
  {
    name: 'AWS tells no date',
    kind: 'edge',
    given: { serverCertificates: [endless] },
    expect: 'notAssessed',
  },
])
