import { at, defineCheck, fail, pass } from '../../../engine/check'
import { secrets } from '../facts'

export default defineCheck({
  id: 'secretsmanager-secret-customer-key',
  title: 'The secret is encrypted with a key of your own',
  failureTitle: 'The secret is encrypted with the key that AWS manages',
  risk: 'Whoever may read the secret may also decrypt it: the key cannot be limited to some, and the secret cannot be shared safely.',
  fix: 'Encrypt the secret with a customer-managed KMS key whose policy names who may use it.',
  steps: [
    'Create a customer-managed key in the region of the secret, and let the readers of the secret use it for decryption.',
    'Set it with `aws secretsmanager update-secret --kms-key-id`, which encrypts the current version anew.',
    'Read the secret once as each consumer does, and look for denied Decrypt calls in CloudTrail.',
  ],
  caution:
    'Consumers that may not use the new key can no longer read the secret; grant kms:Decrypt to them before the change.',
  severity: 'low',
  bestPractices: [{ id: 'SEC08-BP01', link: 'necessary', part: 'keys of secrets whose use is controlled' }],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html'],
  needs: { secrets },
  evaluate: ({ secrets }) =>
    secrets.map((secret) => {
      const evidence = at('KmsKeyId', secret.KmsKeyId)
      const isOwn = secret.KmsKeyId !== undefined && !secret.KmsKeyId.endsWith('alias/aws/secretsmanager')
      return isOwn ? pass(secret, evidence) : fail(secret, evidence)
    }),
})
