import { defineCases } from '../../../engine/cases'
import { codeSigningConfig, functionArn, imageFunction, lambdaFunction } from '../samples'
import check from './lambda-function-code-signing.check'

const path = 'CodeSigningConfigArn'
const rule = 'CodeSigningPolicies.UntrustedArtifactOnDeployment'
const enforcing = codeSigningConfig('Enforce')
const warning = codeSigningConfig('Warn')
const signed = {
  functions: [lambdaFunction()],
  functionCodeSigning: { [functionArn]: { CodeSigningConfigArn: enforcing.arn } },
}

export default defineCases(check, [
  {
    name: 'signed code only',
    kind: 'pass',
    given: { ...signed, codeSigningConfigs: [enforcing] },
    expect: [
      {
        arn: functionArn,
        result: 'pass',
        evidence: [
          { path, value: enforcing.arn },
          { path: rule, value: 'Enforce' },
        ],
      },
    ],
  },
  {
    name: 'any code',
    kind: 'fail',
    given: {
      functions: [lambdaFunction()],
      functionCodeSigning: { [functionArn]: {} },
      codeSigningConfigs: [enforcing],
    },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a configuration that only warns',
    kind: 'edge',
    given: { ...signed, codeSigningConfigs: [warning] },
    expect: [
      {
        arn: functionArn,
        result: 'fail',
        evidence: [
          { path, value: warning.arn },
          { path: rule, value: 'Warn' },
        ],
      },
    ],
  },
  {
    name: 'a configuration that is not listed',
    kind: 'edge',
    given: { ...signed, codeSigningConfigs: [] },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'it may not be read',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionCodeSigning: { [functionArn]: { kind: 'denied', action: 'lambda:GetFunctionCodeSigningConfig' } },
      codeSigningConfigs: [enforcing],
    },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'configurations may not be read',
    kind: 'edge',
    given: { ...signed, codeSigningConfigs: { kind: 'denied', action: 'lambda:ListCodeSigningConfigs' } },
    expect: 'notAssessed',
  },
  {
    name: 'images cannot be signed this way',
    kind: 'none',
    given: { functions: [imageFunction()], functionCodeSigning: { [functionArn]: {} }, codeSigningConfigs: [] },
    expect: 'notApplicable',
  },
])
