import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { noPolicy, policy, repositoryArnOf } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-registry-policy-scope.check'

const partner = 'arn:aws:iam::999900001111:root'
const copy = { Effect: 'Allow', Principal: { AWS: partner }, Action: 'ecr:ReplicateImage' }
const given = (...statements: readonly PolicyStatement[]) => ({ registryPolicy: policy(...statements) })
const fail = [
  { arn, result: 'fail', evidence: [{ path: 'policyText.Statement[0].Principal.AWS', value: partner }] },
] as const

export default defineCases(check, [
  {
    name: 'another account, for the repositories of the shop',
    kind: 'pass',
    given: given({ ...copy, Resource: repositoryArnOf('shop/*') }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'another account, for all repositories',
    kind: 'fail',
    given: given({ ...copy, Resource: repositoryArnOf('*') }),
    expect: fail,
  },
  { name: 'a star for the resource', kind: 'edge', given: given({ ...copy, Resource: '*' }), expect: fail },
  {
    name: 'the account itself, for all repositories',
    kind: 'edge',
    given: given({ ...copy, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Resource: '*' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all repositories, after a Deny for everyone: nothing is left',
    kind: 'edge',
    given: given({ ...copy, Resource: '*' }, { Effect: 'Deny', Principal: '*', Action: 'ecr:*', Resource: '*' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: { registryPolicy: { kind: 'denied', action: 'ecr:GetRegistryPolicy' } },
    expect: 'notAssessed',
  },
  { name: 'no policy', kind: 'none', given: { registryPolicy: noPolicy }, expect: 'notApplicable' },
])
