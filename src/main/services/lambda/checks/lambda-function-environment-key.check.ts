import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-environment-key',
  title: 'The environment of the function is encrypted with a key of your own',
  failureTitle: 'The environment of the function is not encrypted with a key of your own',
  risk: 'Whoever may look at the function also reads its variables: there is no key whose use could be limited or logged.',
  fix: 'Give the function a customer-managed KMS key for its environment, or keep nothing confidential there.',
  steps: [
    'Create a customer-managed key whose policy lets the function’s role decrypt.',
    'Choose it under Configuration, Environment variables, Encryption configuration.',
    'Limit who else may decrypt with the key, and see in CloudTrail who does.',
  ],
  caution: 'The function fails to start where its role may not decrypt with the key; try it on a test stage first.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'keys of function environments whose use is controlled and logged' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html'],
  peers: ['prowler:awslambda_function_env_vars_not_encrypted_with_cmk', 'service-screener:lambdaCMKEncryptionDisabled'],
  differs: {
    'service-screener:lambdaCMKEncryptionDisabled': 'It also fails functions that have no environment variables.',
  },
  needs: { functions },
  evaluate: ({ functions }) =>
    functions
      .filter(({ EnvironmentVariables, KMSKeyArn }) => EnvironmentVariables?.length !== 0 || KMSKeyArn !== undefined)
      .map((one) => {
        const evidence = at('KMSKeyArn', one.KMSKeyArn)
        return one.KMSKeyArn === undefined ? fail(one, evidence) : pass(one, evidence)
      }),
})
