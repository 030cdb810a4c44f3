import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, repository, repositoryArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-repository-policy-public.check'

const pull = { Effect: 'Allow', Principal: '*', Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] }
const given = (...statements: readonly PolicyStatement[]) => ({
  repositories: [repository()],
  repositoryPolicies: { [repositoryArn]: policy(...statements) },
})
const pass = [{ arn: repositoryArn, result: 'pass' }] as const
const fail = [
  { arn: repositoryArn, result: 'fail', evidence: [{ path: 'policyText.Statement[0].Principal', value: '*' }] },
] as const

export default defineCases(check, [
  {
    name: 'no policy',
    kind: 'pass',
    given: { repositories: [repository()], repositoryPolicies: { [repositoryArn]: noPolicy } },
    expect: pass,
  },
  { name: 'everyone may pull', kind: 'fail', given: given(pull), expect: fail },
  {
    name: 'everyone of one organization: the star is not the end of it',
    kind: 'edge',
    given: given({ ...pull, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    expect: pass,
  },
  {
    name: 'a Deny for everyone outside of the account takes it back',
    kind: 'edge',
    given: given(pull, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'ecr:*',
      Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
    }),
    expect: pass,
  },
  {
    name: 'the policy is no JSON',
    kind: 'edge',
    given: { repositories: [repository()], repositoryPolicies: { [repositoryArn]: { policyText: '{"Statement": [' } } },
    expect: 'notAssessed',
  },
  {
    name: 'the policy of one of two may not be read',
    kind: 'edge',
    given: {
      repositories: [repository(), repository({ repositoryName: 'shop/worker' })],
      repositoryPolicies: {
        [repositoryArn]: { kind: 'denied', action: 'ecr:GetRepositoryPolicy' },
        [repository({ repositoryName: 'shop/worker' }).arn]: noPolicy,
      },
    },
    expect: [
      { arn: repositoryArn, result: 'unknown', gap: 'denied' },
      { arn: repository({ repositoryName: 'shop/worker' }).arn, result: 'pass' },
    ],
  },
  { name: 'no repository', kind: 'none', given: { repositories: [], repositoryPolicies: {} }, expect: 'notApplicable' },
])
