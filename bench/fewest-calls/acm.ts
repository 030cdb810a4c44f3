import { each, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const keyTypes = ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1']
const certificates: List = {
  from: 'acm',
  operation: 'ListCertificates',
  list: 'CertificateSummaryList',
  most: 1000,
  input: { Includes: { keyTypes } },
}

/** What certificates take at least: renewals are told of one at a time, of those that AWS renews and that are in use. */
export const rows: readonly Row[] = [
  { operation: 'acm:ListCertificates', per: 'region', count: pages(certificates) },
  {
    operation: 'acm:DescribeCertificate',
    per: 'region',
    count: each(certificates, ({ Type, InUse, Exported }) =>
      Type === 'IMPORTED' || (InUse === false && Exported !== true) ? 0 : 1,
    ),
  },
]
