import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, repository, repositoryArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-repository-cross-account-access.check'

const partner = 'arn:aws:iam::999900001111:root'
const pull = {
  Effect: 'Allow',
  Principal: { AWS: partner },
  Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
}
const given = (...statements: readonly PolicyStatement[]) => ({
  repositories: [repository()],
  repositoryPolicies: { [repositoryArn]: policy(...statements) },
})
const named = (index = 0) => [{ path: `policyText.Statement[${index}].Principal.AWS`, value: partner }]

export default defineCases(check, [
  {
    name: 'no policy',
    kind: 'pass',
    given: { repositories: [repository()], repositoryPolicies: { [repositoryArn]: noPolicy } },
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'another account may push',
    kind: 'fail',
    given: given({ ...pull, Action: ['ecr:PutImage', 'ecr:InitiateLayerUpload'] }),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: named() }],
  },
  {
    name: 'another account may pull only',
    kind: 'edge',
    given: given(pull),
    expect: [{ arn: repositoryArn, result: 'fail', severity: 'low', evidence: named() }],
  },
  {
    name: 'a star among the actions holds the pushes too',
    kind: 'edge',
    given: given({ ...pull, Action: 'ecr:*' }),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: named() }],
  },
  {
    name: 'all actions are granted, and a Deny takes back those that change something',
    kind: 'edge',
    given: given(
      { ...pull, Action: 'ecr:*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['ecr:Put*', 'ecr:Delete*', 'ecr:BatchDelete*', 'ecr:Set*', 'ecr:Replicate*'],
      },
    ),
    expect: [{ arn: repositoryArn, result: 'fail', severity: 'low', evidence: named() }],
  },
  {
    name: 'a role of the account itself',
    kind: 'edge',
    given: given({ ...pull, Principal: { AWS: 'arn:aws:iam::111122223333:role/pipeline' }, Action: 'ecr:PutImage' }),
    expect: [{ arn: repositoryArn, result: 'pass' }],
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
