import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { noPolicy, policy, repositoryArnOf } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-registry-policy-public.check'

const copy = {
  Effect: 'Allow',
  Principal: '*',
  Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
  Resource: repositoryArnOf('*'),
}
const given = (...statements: readonly PolicyStatement[]) => ({ registryPolicy: policy(...statements) })
const fail = [{ arn, result: 'fail', evidence: [{ path: 'policyText.Statement[0].Principal', value: '*' }] }] as const

export default defineCases(check, [
  {
    name: 'one account',
    kind: 'pass',
    given: given({ ...copy, Principal: { AWS: 'arn:aws:iam::999900001111:root' } }),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'everyone', kind: 'fail', given: given(copy), expect: fail },
  {
    name: 'everyone, for some repositories',
    kind: 'edge',
    given: given({ ...copy, Resource: repositoryArnOf('shop/*') }),
    expect: fail,
  },
  {
    name: 'everyone of one organization',
    kind: 'edge',
    given: given({ ...copy, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
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
