import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction, noPolicy, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './lambda-function-policy-public.check'

const invoke = { Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction', Resource: functionArn }
const given = (...statements: readonly PolicyStatement[]) => ({
  functions: [lambdaFunction()],
  functionPolicies: { [functionArn]: policy(...statements) },
})
const pass = [{ arn: functionArn, result: 'pass' }] as const
const fail = (path: string) =>
  [{ arn: functionArn, result: 'fail', evidence: [{ path: `Policy.Statement[0].${path}`, value: '*' }] }] as const

export default defineCases(check, [
  {
    name: 'a bucket of the account may call it',
    kind: 'pass',
    given: given({
      ...invoke,
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceAccount': '111122223333' } },
    }),
    expect: pass,
  },
  { name: 'everyone may call it', kind: 'fail', given: given(invoke), expect: fail('Principal') },
  {
    name: 'everyone may call its URL without signing: a condition on how is none on who',
    kind: 'edge',
    given: given({
      ...invoke,
      Action: 'lambda:InvokeFunctionUrl',
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    }),
    expect: fail('Principal'),
  },
  {
    name: 'every AWS account',
    kind: 'edge',
    given: given({ ...invoke, Principal: { AWS: '*' } }),
    expect: fail('Principal.AWS'),
  },
  {
    name: 'everyone of one organization',
    kind: 'edge',
    given: given({ ...invoke, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    expect: pass,
  },
  {
    name: 'no policy',
    kind: 'edge',
    given: { functions: [lambdaFunction()], functionPolicies: { [functionArn]: noPolicy } },
    expect: pass,
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionPolicies: { [functionArn]: { kind: 'denied', action: 'lambda:GetPolicy' } },
    },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'a condition that nobody knows',
    kind: 'edge',
    given: given({ ...invoke, Condition: { StringEquals: { 'aws:NotYetInvented': 'x' } } }),
    expect: [{ arn: functionArn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'no function', kind: 'none', given: { functions: [], functionPolicies: {} }, expect: 'notApplicable' },
])
