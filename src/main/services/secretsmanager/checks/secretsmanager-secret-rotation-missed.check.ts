import { atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { secrets } from '../facts'
import { isCopy } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-rotation-missed',
  title: 'No rotation of the secret is overdue',
  failureTitle: 'A rotation of the secret is overdue',
  risk: 'Rotation is set up and does not work, so everyone believes that the secret changes, and it does not.',
  fix: 'Find out from the log of the rotation function why it fails, mend it, and rotate now.',
  steps: [
    'Look in CloudTrail for RotationFailed and RotationAbandoned events of the secret, and read the log group of its rotation function.',
    'Mend the cause: most often the function cannot reach the database or Secrets Manager, or its role lacks a permission.',
    'Rotate with `aws secretsmanager rotate-secret`, and see that NextRotationDate lies ahead.',
  ],
  caution:
    'A half-finished rotation may have changed the password already; test the pending version before you cancel it.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP05', link: 'necessary', part: 'rotation that works' },
    { id: 'SEC02-BP03', link: 'related', part: 'secrets that rotate' },
  ],
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
  ],
  needs: { secrets, now },
  evaluate: ({ secrets, now }, { region }) =>
    secrets
      .filter(({ RotationEnabled }) => RotationEnabled === true)
      .filter((secret) => !isCopy(secret, region) && secret.OwningService === undefined)
      .flatMap((secret) => {
        const due = secret.NextRotationDate
        if (due === undefined) return []
        const evidence = atVolatile('NextRotationDate', due)
        return [Date.parse(due) < Date.parse(now.time) ? fail(secret, evidence) : pass(secret, evidence)]
      }),
})
