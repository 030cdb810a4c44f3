import * as acm from '@aws-sdk/client-acm'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService } from '../../service'
import { certificatesOf, type SampleCertificate } from './estate'

interface State {
  readonly certificates: readonly SampleCertificate[]
}

/** What AWS lists unless it is asked for other types of keys. */
const usual: readonly (string | undefined)[] = ['RSA_1024', 'RSA_2048']

const summaryOf = (certificate: SampleCertificate): acm.CertificateSummary => ({
  CertificateArn: certificate.CertificateArn,
  DomainName: certificate.DomainName,
  SubjectAlternativeNameSummaries: certificate.SubjectAlternativeNames,
  HasAdditionalSubjectAlternativeNames: false,
  Status: certificate.Status,
  Type: certificate.Type,
  KeyAlgorithm: certificate.KeyAlgorithm,
  KeyUsages: ['DIGITAL_SIGNATURE', 'KEY_ENCIPHERMENT'],
  ExtendedKeyUsages: ['TLS_WEB_SERVER_AUTHENTICATION'],
  ExportOption: 'DISABLED',
  InUse: (certificate.InUseBy ?? []).length > 0,
  Exported: certificate.Exported ?? false,
  RenewalEligibility: certificate.RenewalEligibility,
  NotBefore: certificate.NotBefore,
  NotAfter: certificate.NotAfter,
  CreatedAt: certificate.CreatedAt,
  IssuedAt: certificate.IssuedAt,
  ImportedAt: certificate.ImportedAt,
  RevokedAt: certificate.RevokedAt,
})

/** The certificates of the sample. */
export const sample = defineSampleService<typeof acm, State>({
  service: 'acm',
  scope: 'regional',
  sdk: acm,
  client: acm.ACMClient,
  badToken: 'ValidationException',
  state: (place) => ({ certificates: certificatesOf(place) }),
}).answer({
  ListCertificates: (input, { state, page }) => {
    const wanted: readonly (string | undefined)[] = input.Includes?.keyTypes ?? usual
    const all = state.certificates.filter(({ KeyAlgorithm }) => wanted.includes(KeyAlgorithm))
    const { items, next } = page(all, { token: input.NextToken, max: input.MaxItems, size: 1000, most: 1000 })
    return { CertificateSummaryList: items.map(summaryOf), NextToken: next }
  },
  DescribeCertificate: (input, { state }) => {
    const found = state.certificates.find(({ CertificateArn }) => CertificateArn === input.CertificateArn)
    if (!found) {
      throw new AwsFailure('ResourceNotFoundException', `Could not find certificate ${input.CertificateArn}.`)
    }
    const { Exported: _exported, ...Certificate } = found
    return { Certificate }
  },
})
