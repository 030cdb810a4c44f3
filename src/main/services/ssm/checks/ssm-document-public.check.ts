import { at, defineCheck, fail, pass } from '../../../engine/check'
import { documentPermissions, documents } from '../facts'

export default defineCheck({
  id: 'ssm-document-public',
  title: 'The document is not shared with everybody',
  failureTitle: 'The document is shared with everybody',
  risk: 'Every AWS account can read and run it: names, paths and commands of the own systems help an attacker on, and secrets in it are lost.',
  fix: 'Take the share with all away, and block public sharing of documents in the region.',
  steps: [
    'Read the document as a stranger would, and replace every secret that stands in it.',
    'Take the share away with `aws ssm modify-document-permission --permission-type Share --account-ids-to-remove all`.',
    'Share it with single accounts where others need it.',
    'Turn on the block of public sharing in the preferences of documents, and see that the permission lists nobody.',
  ],
  caution:
    'Accounts that use the document by its ARN get an error from then on; CloudTrail does not show you their calls.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'documents that everybody may use' },
    { id: 'SEC02-BP03', link: 'related', part: 'what such documents give away' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html'],
  peers: ['prowler:ssm_documents_set_as_public'],
  needs: { documents, documentPermissions },
  evaluate: ({ documents, documentPermissions }) =>
    documents.map((document) =>
      documentPermissions.judge(document, ({ AccountIds }) => {
        const index = AccountIds.indexOf('all')
        return index < 0 ? pass(document) : fail(document, at(`AccountIds[${index}]`, 'all'))
      }),
    ),
})
