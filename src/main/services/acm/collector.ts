import { ACMClient, DescribeCertificateCommand, KeyAlgorithm, paginateListCertificates } from '@aws-sdk/client-acm'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import { certificateRenewals, certificates } from './facts'

/** AWS lists RSA of 1,024 and 2,048 bits only, unless it is asked for the others by name. */
const keyTypes = Object.values(KeyAlgorithm)

export default defineCollector({
  service: 'acm',
  reads: [
    readList(certificates, {
      calls: { 'acm:ListCertificates': ['acm:ListCertificates'] },
      read: async (context) => {
        const pages = paginateListCertificates(
          { client: context.client(ACMClient) },
          { Includes: { keyTypes }, MaxItems: 1000 },
          { abortSignal: context.signal },
        )
        const found = await allPages(pages, (page) => page.CertificateSummaryList)
        return found.map((certificate) => ({ ...certificate, arn: certificate.CertificateArn }))
      },
    }),
    // The list says nothing of renewals. Those that their owner renews, and those that nothing uses, are not asked for.
    readEach(certificateRenewals, {
      calls: { 'acm:DescribeCertificate': ['acm:DescribeCertificate'] },
      read: async ({ arn, Type, InUse, Exported }, context) => {
        if (Type === 'IMPORTED' || (InUse === false && Exported !== true)) return {}
        const command = new DescribeCertificateCommand({ CertificateArn: arn })
        const answer = context.client(ACMClient).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(requireField(answer, 'Certificate'), 'ResourceNotFoundException'))?.Certificate ?? vanished
        )
      },
    }),
  ],
})
