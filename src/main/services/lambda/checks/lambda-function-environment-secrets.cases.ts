import { defineCases } from '../../../engine/cases'
import type { LambdaFunction } from '../facts'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-environment-secrets.check'

const found = (Variable: string, Detector: string) => ({ Variable, Detector, Version: 1, Preview: '…' })

/** A function whose environment Lambda could not decrypt: there is an error in the place of variables. */
const undecrypted = (code: string): LambdaFunction => {
  const { EnvironmentVariables: _names, EnvironmentSecrets: _secrets, ...rest } = lambdaFunction()
  return { ...rest, EnvironmentErrorCode: code }
}

export default defineCases(check, [
  {
    name: 'variables without secrets',
    kind: 'pass',
    given: { functions: [lambdaFunction({ EnvironmentVariables: ['TABLE_NAME'] })] },
    expect: [{ arn: functionArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a password',
    kind: 'fail',
    given: {
      functions: [
        lambdaFunction({
          EnvironmentVariables: ['DB_PASSWORD', 'TABLE_NAME'],
          EnvironmentSecrets: [found('DB_PASSWORD', 'name-of-a-secret')],
        }),
      ],
    },
    expect: [
      {
        arn: functionArn,
        result: 'fail',
        evidence: [
          { path: 'EnvironmentSecrets[0].Variable', value: 'DB_PASSWORD' },
          { path: 'EnvironmentSecrets[0].Detector', value: 'name-of-a-secret' },
        ],
      },
    ],
  },
  {
    name: 'the reviewer may not use the key of the environment: then nobody knows what is in it',
    kind: 'edge',
    given: { functions: [undecrypted('AccessDeniedException')] },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'the key of the environment is gone',
    kind: 'edge',
    given: { functions: [undecrypted('KMSDisabledException')] },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'no function', kind: 'none', given: { functions: [] }, expect: 'notApplicable' },
])
