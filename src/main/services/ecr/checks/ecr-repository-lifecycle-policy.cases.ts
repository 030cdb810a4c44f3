import { defineCases } from '../../../engine/cases'
import { lifecycle, repository, repositoryArn } from '../samples'
import check from './ecr-repository-lifecycle-policy.check'

const other = repository({ repositoryName: 'shop/worker' })

export default defineCases(check, [
  {
    name: 'a rule for images without a tag',
    kind: 'pass',
    given: { repositories: [repository()], lifecyclePolicies: { [repositoryArn]: lifecycle } },
    expect: [{ arn: repositoryArn, result: 'pass' }],
  },
  {
    name: 'no policy',
    kind: 'fail',
    given: { repositories: [repository()], lifecyclePolicies: { [repositoryArn]: { lifecyclePolicyText: null } } },
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path: 'lifecyclePolicyText', value: null }] }],
  },
  {
    name: 'the policy of one of two may not be read',
    kind: 'edge',
    given: {
      repositories: [repository(), other],
      lifecyclePolicies: {
        [repositoryArn]: { kind: 'denied', action: 'ecr:GetLifecyclePolicy' },
        [other.arn]: lifecycle,
      },
    },
    expect: [
      { arn: repositoryArn, result: 'unknown', gap: 'denied' },
      { arn: other.arn, result: 'pass' },
    ],
  },
  { name: 'no repository', kind: 'none', given: { repositories: [], lifecyclePolicies: {} }, expect: 'notApplicable' },
])
