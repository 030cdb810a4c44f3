import { at, defineCheck, fail, pass } from '../../../engine/check'
import { documents, documentSecrets } from '../facts'

export default defineCheck({
  id: 'ssm-document-secrets',
  title: 'The document holds no secret',
  failureTitle: 'The document holds what looks like a secret',
  risk: 'Everyone who may read documents reads the secret, and every command that runs the document leaves it in logs.',
  fix: 'Keep the secret in Secrets Manager or a SecureString parameter, let the script fetch it, and replace the one that was exposed.',
  steps: [
    'Find the line, and decide what the secret opens and who could read documents and command logs until now.',
    'Replace the secret where it is used.',
    'Store the new one as a secret or a SecureString parameter, and let the script fetch it by the role of the node.',
    'Make a new version of the document without it, set it as the default, and delete the old versions.',
  ],
  caution:
    'Commands that still run an old version fail with the old secret; change the associations that name a version first.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in documents' }],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html'],
  peers: ['prowler:ssm_document_secrets'],
  needs: { documents, documentSecrets },
  evaluate: ({ documents, documentSecrets }) =>
    documents.map((document) =>
      documentSecrets.judge(document, ({ Secrets }) => {
        const [first, ...rest] = Secrets.flatMap(({ Line, Detector }, index) => [
          at(`Secrets[${index}].Line`, Line),
          at(`Secrets[${index}].Detector`, Detector),
        ])
        return first ? fail(document, first, ...rest) : pass(document)
      }),
    ),
})
