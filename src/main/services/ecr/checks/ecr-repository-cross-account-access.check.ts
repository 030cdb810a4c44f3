import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import type { Policy } from '../../../../shared/policy/policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { repositories, repositoryPolicies } from '../facts'
import { onlyChanges, repositoryTarget } from '../judge'

export default defineCheck({
  id: 'ecr-repository-cross-account-access',
  title: 'The policy of the repository gives no other account access',
  failureTitle: 'The policy of the repository gives other accounts access',
  risk: 'Who pulls or pushes images is decided in an account that you may not know.',
  fix: 'Check that each account still needs the repository, let it pull only, and remove the rest.',
  steps: [
    'List the principals of other accounts that `aws ecr get-repository-policy` shows, with what each may do.',
    'Find in CloudTrail which of them pulled or pushed within the last months.',
    'Leave ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability to those that deploy the images, and take the rest out with SetRepositoryPolicy.',
    'Let each remaining account deploy once.',
  ],
  caution: 'A task or node that starts again after the change cannot pull if its account was taken out.',
  weighs:
    'Sharing images for deployment with named accounts is usual and weighs low; it is medium where they may push, delete or change the policy.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of image repositories' },
    { id: 'SEC03-BP08', link: 'related', part: 'images shared within the organization' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html'],
  peers: ['service-screener:ecrRepoCrossAccount'],
  needs: { repositories, repositoryPolicies, now },
  evaluate: ({ repositories, repositoryPolicies, now }, { account }) =>
    repositories.map((repository) =>
      repositoryPolicies.judge(repository, ({ policyText }) => {
        const options = { ...repositoryTarget(repository), now: now.time }
        const ask = (narrow: (policy: Policy) => Policy) =>
          askPolicy(policyText, (policy) => givesOutsiders(narrow(policy), account.id, 'others', options))
        const judged = judgeAccess(
          repository,
          'policyText',
          ask((policy) => policy),
        )
        const isFailure = judged.kind === 'verdict' && judged.result === 'fail'
        return isFailure && ask(onlyChanges).answer === 'no' ? { ...judged, severity: 'low' } : judged
      }),
    ),
})
