import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { functions } from '../facts'
import { environmentGap } from '../judge'

export default defineCheck({
  id: 'lambda-function-environment-secrets',
  title: 'No environment variable of the function holds a secret',
  failureTitle: 'An environment variable of the function holds what looks like a secret',
  risk: 'Everyone who may look at the function reads the secret, and it stays the same until somebody deploys.',
  fix: 'Keep the secret in Secrets Manager, give the function its name, and replace the secret that was exposed.',
  steps: [
    'Make a new secret in Secrets Manager, not the exposed one, and let the function’s role read it.',
    'Change the function to fetch the secret by its name, and cache it.',
    'Remove the variable from the function, from its published versions and from the template that deploys it.',
    'Replace the exposed secret where it is accepted, and search its log for uses that were not yours.',
  ],
  caution:
    'The function fails where its role or network cannot reach Secrets Manager; replacing a secret breaks everyone else who uses it, so list them first.',
  severity: 'high',
  weighs:
    'A reader of the account sees it, and nobody on the internet does: one step from control, where the peer counts it as taken.',
  bestPractices: [
    { id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in the configuration of functions' },
    { id: 'SEC11-BP07', link: 'related', part: 'secrets that deployments carry' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html'],
  peers: ['prowler:awslambda_function_no_secrets_in_variables'],
  needs: { functions },
  evaluate: ({ functions }) =>
    functions.map((one) => {
      const gap = environmentGap(one)
      if (gap) return unknown(one, gap)
      const [first, ...others] = (one.EnvironmentSecrets ?? []).flatMap(({ Variable, Detector }, index) => [
        at(`EnvironmentSecrets[${index}].Variable`, Variable),
        at(`EnvironmentSecrets[${index}].Detector`, Detector),
      ])
      return first ? fail(one, first, ...others) : pass(one)
    }),
})
