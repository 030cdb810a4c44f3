import { at, atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { secrets } from '../facts'
import { isCopy, isManaged, isOld } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-rotated-lately',
  title: 'The secret was rotated within 90 days',
  failureTitle: 'The secret was not rotated within 90 days',
  risk: 'Whoever got hold of the secret in the past still has it. Where rotation is set up, it may be failing unnoticed.',
  fix: 'Rotate the secret now, look into why it was not rotated, and set a schedule of 90 days or less.',
  steps: [
    'Open the rotation tab of the secret and the log of its rotation function, and mend what stopped it.',
    'Rotate once with `aws secretsmanager rotate-secret`.',
    'See that LastRotatedDate is today and that consumers still connect.',
    'Set a schedule of 90 days or less.',
  ],
  caution:
    'Consumers that keep the old value until they restart fail after the rotation; find out how each of them reads the secret.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP05', link: 'necessary', part: 'age of stored secrets' }],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html'],
  peers: ['prowler:secretsmanager_secret_rotated_periodically'],
  differs: {
    'prowler:secretsmanager_secret_rotated_periodically':
      'It fails new secrets whose first rotation is not due, and copies, which rotate in their first region.',
  },
  needs: { secrets, now },
  evaluate: ({ secrets, now }, { region }) =>
    secrets
      .filter((secret) => !isCopy(secret, region) && !isManaged(secret))
      .map((secret) => {
        const rotated = secret.LastRotatedDate
        if (rotated !== undefined) {
          const evidence = atVolatile('LastRotatedDate', rotated)
          return isOld(rotated, now.time) ? fail(secret, evidence) : pass(secret, evidence)
        }
        const created = at('CreatedDate', secret.CreatedDate)
        const isNew = secret.CreatedDate !== undefined && !isOld(secret.CreatedDate, now.time)
        return isNew ? pass(secret, created) : fail(secret, atVolatile('LastRotatedDate', null), created)
      }),
})
