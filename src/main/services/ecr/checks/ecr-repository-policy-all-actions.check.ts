import { askPolicy } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { judgeAccess } from '../../derived/policy-access'
import { repositories, repositoryPolicies } from '../facts'
import { grantsAllActions } from '../judge'

export default defineCheck({
  id: 'ecr-repository-policy-all-actions',
  title: 'The policy of the repository names what may be done',
  failureTitle: 'The policy of the repository grants every action',
  risk: 'Whoever was meant to pull or push may also delete the images, make tags movable and let others in.',
  fix: 'List in the policy the actions that each principal needs.',
  steps: [
    'Look up in CloudTrail what the principals of the statement do with the repository.',
    'Write a statement for those who pull and one for those who push, with the actions of each.',
    'Store the policy with SetRepositoryPolicy, and let a pipeline push and a service pull once.',
  ],
  caution: 'Clean-up jobs that delete images need ecr:BatchDeleteImage; a list without it stops them.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'actions on image repositories are named' },
    { id: 'SEC06-BP04', link: 'related', part: 'few may change what will be deployed' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_id-based-policy-examples.html'],
  needs: { repositories, repositoryPolicies },
  evaluate: ({ repositories, repositoryPolicies }) =>
    repositories.map((repository) =>
      repositoryPolicies.judge(repository, ({ policyText }) =>
        judgeAccess(
          repository,
          'policyText',
          askPolicy(policyText, (policy) => grantsAllActions(policy, repository)),
        ),
      ),
    ),
})
