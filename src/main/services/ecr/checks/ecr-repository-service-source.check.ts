import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { repositories, repositoryPolicies } from '../facts'
import { repositoryTarget } from '../judge'

export default defineCheck({
  id: 'ecr-repository-service-source',
  title: 'AWS services may use the repository for a named source only',
  failureTitle: 'An AWS service may use the repository on behalf of anyone',
  risk: 'The policy leaves it to the service to ask for whom it pulls, so that a function of another account may run your image.',
  fix: 'Add aws:SourceArn or aws:SourceAccount to the statement of the service.',
  steps: [
    'Find the statements of the policy whose Principal is a service, most often lambda.amazonaws.com.',
    'List the functions that are made of images of this repository, and their accounts.',
    'Add a condition ArnLike on aws:SourceArn for these functions, with `aws ecr set-repository-policy`.',
    'Update one function with the same image, and see that it becomes active.',
  ],
  caution:
    'Functions whose ARN the condition leaves out fail at their next update, or when Lambda fetches an image again after a long idle time.',
  severity: 'low',
  bestPractices: [{ id: 'SEC03-BP07', link: 'necessary', part: 'services that pull images for other accounts' }],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  needs: { repositories, repositoryPolicies, now },
  evaluate: ({ repositories, repositoryPolicies, now }, { account }) =>
    repositories.map((repository) =>
      repositoryPolicies.judge(repository, ({ policyText }) => {
        const options = { ...repositoryTarget(repository), now: now.time }
        const judgement = askPolicy(policyText, (policy) =>
          givesOutsiders(policy, account.id, 'services-for-anyone', options),
        )
        return judgeAccess(repository, 'policyText', judgement)
      }),
    ),
})
