import { defineCases } from '../../../engine/cases'
import { distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-certificate.check'

const path = 'ViewerCertificate.CloudFrontDefaultCertificate'
const ofCloudFront = { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' }

export default defineCases(check, [
  {
    name: 'a certificate of its own',
    kind: 'pass',
    given: { distributions: [distribution()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: false }] }],
  },
  {
    name: 'CloudFront’s certificate',
    kind: 'fail',
    given: { distributions: [distribution({ Aliases: { Items: [] }, ViewerCertificate: ofCloudFront })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: true }] }],
  },
  {
    name: 'a certificate of IAM, of which AWS leaves the mark out',
    kind: 'edge',
    given: { distributions: [distribution({ ViewerCertificate: { IAMCertificateId: 'ASCAEXAMPLE' } })] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  {
    name: 'disabled, or for tenants that bring their own',
    kind: 'none',
    given: {
      distributions: [
        distribution({ Enabled: false, ViewerCertificate: ofCloudFront }),
        distribution({ Id: 'E2', ConnectionMode: 'tenant-only', ViewerCertificate: ofCloudFront }),
      ],
    },
    expect: 'notApplicable',
  },
])
