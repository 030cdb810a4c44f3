import { at, defineCheck, fail, pass } from '../../../engine/check'
import { secrets } from '../facts'
import { isCopy, isManaged } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-rotation',
  title: 'The secret is rotated automatically',
  failureTitle: 'The secret is not rotated automatically',
  risk: 'A secret that leaked once opens the door for as long as nobody changes it, and nobody changes it by hand.',
  fix: 'Set up rotation with a schedule, or replace the secret by temporary credentials.',
  steps: [
    'Find out what the secret opens: for RDS, Redshift and DocumentDB there are ready functions, or managed rotation; for others a function of your own sets and tests the new value.',
    'Configure rotation in the rotation tab, with a schedule and a window outside of busy hours.',
    'Rotate at once in a test account, then here, and see that consumers read the new value.',
  ],
  caution:
    'The first rotation runs at once unless told otherwise; consumers that hold a copy of the value lose their access.',
  weighs: 'It takes a leak before the missing rotation hurts, so it weakens the defence and opens nothing by itself.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP05', link: 'necessary', part: 'rotation of stored secrets' },
    { id: 'SEC02-BP03', link: 'related', part: 'secrets that rotate' },
  ],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html'],
  peers: ['prowler:secretsmanager_automatic_rotation_enabled'],
  differs: {
    'prowler:secretsmanager_automatic_rotation_enabled':
      'It also fails copies of secrets, which rotate in their first region, and secrets that an AWS service manages.',
  },
  needs: { secrets },
  evaluate: ({ secrets }, { region }) =>
    secrets
      .filter((secret) => !isCopy(secret, region) && !isManaged(secret))
      .map((secret) => {
        const evidence = at('RotationEnabled', secret.RotationEnabled)
        return secret.RotationEnabled === true ? pass(secret, evidence) : fail(secret, evidence)
      }),
})
