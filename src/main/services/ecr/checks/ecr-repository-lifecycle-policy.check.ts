import { at, defineCheck, fail, pass } from '../../../engine/check'
import { lifecyclePolicies, repositories } from '../facts'

export default defineCheck({
  id: 'ecr-repository-lifecycle-policy',
  title: 'Old images of the repository go by a rule',
  failureTitle: 'No rule removes old images of the repository',
  risk: 'Each build adds to the bill, and old images with known flaws stay at hand for a deployment by mistake.',
  fix: 'Add a lifecycle policy that expires images without a tag, and tagged ones beyond the number that you may go back to.',
  steps: [
    'Find out how far back a deployment may have to return, and which tags must stay.',
    'Write rules and try them with StartLifecyclePolicyPreview, which lists what would go.',
    'Set them with `aws ecr put-lifecycle-policy`, and look at the number of images after a day.',
  ],
  caution:
    'Expired images cannot be brought back, and what still runs from them cannot start again: leave the tags in use out.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP05', link: 'necessary', part: 'images are kept as long as they are needed' },
    { id: 'SUS04-BP03', link: 'necessary', part: 'a rule for the life of images' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html'],
  peers: ['prowler:ecr_repositories_lifecycle_policy_enabled', 'service-screener:ecrLifecyclePolicy'],
  needs: { repositories, lifecyclePolicies },
  evaluate: ({ repositories, lifecyclePolicies }) =>
    repositories.map((repository) =>
      lifecyclePolicies.judge(repository, ({ lifecyclePolicyText }) =>
        lifecyclePolicyText === null ? fail(repository, at('lifecyclePolicyText', null)) : pass(repository),
      ),
    ),
})
