import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './lambda-function-cross-account-access.check'

const invoke = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: functionArn }
const given = (...statements: readonly PolicyStatement[]) => ({
  functions: [lambdaFunction()],
  functionPolicies: { [functionArn]: policy(...statements) },
})
const partner = 'arn:aws:iam::999900001111:role/caller'

export default defineCases(check, [
  {
    name: 'the account and a service',
    kind: 'pass',
    given: given(
      { ...invoke, Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
      { ...invoke, Principal: { Service: 'events.amazonaws.com' } },
    ),
    expect: [{ arn: functionArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a role of another account',
    kind: 'fail',
    given: given({ ...invoke, Principal: { AWS: partner } }),
    expect: [
      { arn: functionArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Principal.AWS', value: partner }] },
    ],
  },
  {
    name: 'everyone, but only out of the account itself',
    kind: 'edge',
    given: given({
      ...invoke,
      Principal: '*',
      Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } },
    }),
    expect: [{ arn: functionArn, result: 'pass' }],
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
  { name: 'no function', kind: 'none', given: { functions: [], functionPolicies: {} }, expect: 'notApplicable' },
])
