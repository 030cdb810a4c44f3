import { defineCases } from '../../../engine/cases'
import { distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-sni.check'

const path = 'ViewerCertificate.SSLSupportMethod'
const given = (SSLSupportMethod?: string, CloudFrontDefaultCertificate = false) => ({
  distributions: [
    distribution({
      ViewerCertificate: { CloudFrontDefaultCertificate, ...(SSLSupportMethod ? { SSLSupportMethod } : {}) },
    }),
  ],
})

export default defineCases(check, [
  {
    name: 'by SNI',
    kind: 'pass',
    given: given('sni-only'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'sni-only' }] }],
  },
  {
    name: 'by addresses of its own',
    kind: 'fail',
    given: given('vip'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'vip' }] }],
  },
  {
    name: 'CloudFront’s certificate, for which AWS names the method all the same',
    kind: 'edge',
    given: given('vip', true),
    expect: 'notApplicable',
  },
  { name: 'no method', kind: 'none', given: given(), expect: 'notApplicable' },
])
