import { at, atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { secrets } from '../facts'
import { isCopy, isOld } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-unused',
  title: 'The secret was asked for within 90 days',
  failureTitle: 'Nobody asked for the secret within 90 days',
  risk: 'A forgotten secret still opens what it was made for, nobody would miss it, and it costs money every month.',
  fix: 'Find out whether anything needs it. If not, delete it with a recovery window, and the access that it gives.',
  steps: [
    'Look in CloudTrail for the last GetSecretValue of the secret, and ask the owner in its tags.',
    'Close what the secret opens, such as the database user or the key.',
    'Delete the secret with a recovery window of 30 days, and restore it if somebody asks.',
  ],
  caution: 'A secret for a disaster or a yearly job looks unused; the recovery window is the time to find out.',
  weighs: 'Nobody gains by it before another failure; it costs money and is one more thing to keep.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'secrets that nobody uses' },
    { id: 'SUS02-BP03', link: 'related', part: 'secrets that nobody uses' },
    { id: 'SEC02-BP05', link: 'related', part: 'secrets that are still needed' },
  ],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html'],
  peers: ['prowler:secretsmanager_secret_unused'],
  differs: {
    'prowler:secretsmanager_secret_unused': 'It fails secrets made lately, and copies that wait for a disaster.',
  },
  needs: { secrets, now },
  evaluate: ({ secrets, now }, { region }) =>
    secrets
      .filter((secret) => !isCopy(secret, region))
      .map((secret) => {
        const accessed = secret.LastAccessedDate
        if (accessed !== undefined) {
          const evidence = atVolatile('LastAccessedDate', accessed)
          return isOld(accessed, now.time) ? fail(secret, evidence) : pass(secret, evidence)
        }
        const created = at('CreatedDate', secret.CreatedDate)
        const isNew = secret.CreatedDate !== undefined && !isOld(secret.CreatedDate, now.time)
        return isNew ? pass(secret, created) : fail(secret, atVolatile('LastAccessedDate', null), created)
      }),
})
