import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './lambda-function-service-source.check'

const invoke = {
  Effect: 'Allow',
  Principal: { Service: 's3.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: functionArn,
}
const given = (...statements: readonly PolicyStatement[]) => ({
  functions: [lambdaFunction()],
  functionPolicies: { [functionArn]: policy(...statements) },
})
const pass = [{ arn: functionArn, result: 'pass' }] as const
const fail = [
  {
    arn: functionArn,
    result: 'fail',
    evidence: [{ path: 'Policy.Statement[0].Principal.Service', value: 's3.amazonaws.com' }],
  },
] as const

export default defineCases(check, [
  {
    name: 'a rule of the account',
    kind: 'pass',
    given: given({
      ...invoke,
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:events:eu-central-1:111122223333:rule/nightly' } },
    }),
    expect: pass,
  },
  { name: 'any bucket of anyone', kind: 'fail', given: given(invoke), expect: fail },
  {
    name: 'a pattern of sources that anyone can fit',
    kind: 'edge',
    given: given({ ...invoke, Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::*' } } }),
    expect: fail,
  },
  {
    name: 'callers that are no service are another question',
    kind: 'edge',
    given: given({ ...invoke, Principal: { AWS: '999900001111' } }),
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
  { name: 'no function', kind: 'none', given: { functions: [], functionPolicies: {} }, expect: 'notApplicable' },
])
