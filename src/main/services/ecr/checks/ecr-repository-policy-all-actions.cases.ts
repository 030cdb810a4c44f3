import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, repository, repositoryArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './ecr-repository-policy-all-actions.check'

const pipeline = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/pipeline' } }
const given = (...statements: readonly PolicyStatement[]) => ({
  repositories: [repository()],
  repositoryPolicies: { [repositoryArn]: policy(...statements) },
})
const fails = (path: string, value: string) =>
  [{ arn: repositoryArn, result: 'fail', evidence: [{ path: `policyText.${path}`, value }] }] as const

export default defineCases(check, [
  {
    name: 'named actions',
    kind: 'pass',
    given: given({ ...pipeline, Action: ['ecr:PutImage', 'ecr:UploadLayerPart'] }),
    expect: [{ arn: repositoryArn, result: 'pass' }],
  },
  {
    name: 'all of ECR',
    kind: 'fail',
    given: given({ ...pipeline, Action: 'ecr:*' }),
    expect: fails('Statement[0].Action', 'ecr:*'),
  },
  {
    name: 'everything but deletions is everything else',
    kind: 'edge',
    given: given({ ...pipeline, NotAction: 'ecr:DeleteRepository' }),
    expect: fails('Statement[0].NotAction', 'ecr:DeleteRepository'),
  },
  {
    name: 'a star within the name of an action',
    kind: 'edge',
    given: given({ ...pipeline, Action: ['ecr:Get*', 'ecr:BatchGet*'] }),
    expect: [{ arn: repositoryArn, result: 'pass' }],
  },
  {
    name: 'a Deny for some takes all back, from whom is not clear',
    kind: 'edge',
    given: given({ ...pipeline, Action: '*' }, { Effect: 'Deny', Principal: '*', Action: 'ecr:*' }),
    expect: 'notAssessed',
  },
  {
    name: 'no policy',
    kind: 'edge',
    given: { repositories: [repository()], repositoryPolicies: { [repositoryArn]: noPolicy } },
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
