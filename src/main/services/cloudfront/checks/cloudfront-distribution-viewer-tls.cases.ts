import { defineCases } from '../../../engine/cases'
import { distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-viewer-tls.check'

const path = 'ViewerCertificate.MinimumProtocolVersion'
const given = (MinimumProtocolVersion: string, CloudFrontDefaultCertificate = false) => ({
  distributions: [distribution({ ViewerCertificate: { CloudFrontDefaultCertificate, MinimumProtocolVersion } })],
})
const fails = (value: string) => [{ arn, result: 'fail', evidence: [{ path, value }] }] as const

export default defineCases(check, [
  {
    name: 'TLS 1.2 of 2021',
    kind: 'pass',
    given: given('TLSv1.2_2021'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'TLSv1.2_2021' }] }],
  },
  { name: 'TLS 1.0', kind: 'fail', given: given('TLSv1'), expect: fails('TLSv1') },
  { name: 'TLS 1.3 only', kind: 'edge', given: given('TLSv1.3_2025'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a policy of 2016 looks newer than it is: TLS 1.0',
    kind: 'edge',
    given: given('TLSv1_2016'),
    expect: fails('TLSv1_2016'),
  },
  { name: 'TLS 1.1 of 2016', kind: 'edge', given: given('TLSv1.1_2016'), expect: fails('TLSv1.1_2016') },
  {
    name: 'AWS leaves the mark of its own certificate out',
    kind: 'edge',
    given: { distributions: [distribution({ ViewerCertificate: { MinimumProtocolVersion: 'TLSv1' } })] },
    expect: fails('TLSv1'),
  },
  {
    name: 'CloudFront’s own certificate, whose versions nobody chooses',
    kind: 'none',
    given: given('TLSv1', true),
    expect: 'notApplicable',
  },
])
