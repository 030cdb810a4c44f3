import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { repositories, repositoryPolicies } from '../facts'
import { repositoryTarget } from '../judge'

export default defineCheck({
  id: 'ecr-repository-policy-public',
  title: 'The policy of the repository does not let everyone in',
  failureTitle: 'The policy of the repository lets everyone in',
  risk: 'Anyone with any AWS account can pull the images with the code and whatever else lies in them, or push others in their place.',
  fix: 'Name in the policy who needs the repository, or remove the policy where nobody outside of the account does.',
  steps: [
    'Read the policy with `aws ecr get-repository-policy`, and find the statement whose Principal is a star.',
    'Replace the star by roles or accounts, or tie the statement to the organization with aws:PrincipalOrgID, and store it with SetRepositoryPolicy.',
    'Look in CloudTrail for BatchGetImage and PutImage calls of accounts that you do not know.',
    'Replace secrets that lie in the images, and rebuild images whose origin is in doubt.',
    'Images that are meant for everyone belong into ECR Public.',
  ],
  caution: 'Whoever pulled through the open statement without a grant of their own no longer can; name them first.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of image repositories' },
    { id: 'SEC06-BP04', link: 'related', part: 'who may replace images' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html'],
  peers: ['prowler:ecr_repositories_not_publicly_accessible', 'service-screener:ecrRepoPublicAccess'],
  needs: { repositories, repositoryPolicies, now },
  evaluate: ({ repositories, repositoryPolicies, now }) =>
    repositories.map((repository) =>
      repositoryPolicies.judge(repository, ({ policyText }) => {
        const options = { ...repositoryTarget(repository), now: now.time }
        return judgeAccess(
          repository,
          'policyText',
          askPolicy(policyText, (policy) => isPublic(policy, options)),
        )
      }),
    ),
})
