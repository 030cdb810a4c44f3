import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, repository, repositoryArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-repository-service-source.check'

const service = 'lambda.amazonaws.com'
const pull = { Effect: 'Allow', Principal: { Service: service }, Action: ['ecr:BatchGetImage'] }
const ofFunctions = (account: string) => ({
  StringLike: { 'aws:sourceArn': `arn:aws:lambda:eu-central-1:${account}:function:*` },
})
const given = (...statements: readonly PolicyStatement[]) => ({
  repositories: [repository()],
  repositoryPolicies: { [repositoryArn]: policy(...statements) },
})

export default defineCases(check, [
  {
    name: 'Lambda, for functions of the account',
    kind: 'pass',
    given: given({ ...pull, Condition: ofFunctions('111122223333') }),
    expect: [{ arn: repositoryArn, result: 'pass' }],
  },
  {
    name: 'Lambda, for whomever it acts',
    kind: 'fail',
    given: given(pull),
    expect: [
      {
        arn: repositoryArn,
        result: 'fail',
        evidence: [{ path: 'policyText.Statement[0].Principal.Service', value: service }],
      },
    ],
  },
  {
    name: 'a condition that says nothing about the source',
    kind: 'edge',
    given: given({ ...pull, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    expect: [
      {
        arn: repositoryArn,
        result: 'fail',
        evidence: [{ path: 'policyText.Statement[0].Principal.Service', value: service }],
      },
    ],
  },
  {
    name: 'no policy, and one that names an account only',
    kind: 'edge',
    given: {
      repositories: [repository(), repository({ repositoryName: 'shop/worker' })],
      repositoryPolicies: {
        [repositoryArn]: noPolicy,
        [repository({ repositoryName: 'shop/worker' }).arn]: policy({ ...pull, Principal: { AWS: '999900001111' } }),
      },
    },
    expect: [
      { arn: repositoryArn, result: 'pass' },
      { arn: repository({ repositoryName: 'shop/worker' }).arn, result: 'pass' },
    ],
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: {
      repositories: [repository()],
      repositoryPolicies: { [repositoryArn]: { kind: 'denied', action: 'ecr:GetRepositoryPolicy' } },
    },
    expect: 'notAssessed',
  },
  { name: 'no repository', kind: 'none', given: { repositories: [], repositoryPolicies: {} }, expect: 'notApplicable' },
])
