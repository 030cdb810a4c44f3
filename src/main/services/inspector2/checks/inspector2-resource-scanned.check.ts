import { defineCheck } from '../../../engine/check'
import { coveredFunctions, coveredImages, coveredInstances } from '../facts'
import { judgeScanned } from '../judge'

export default defineCheck({
  id: 'inspector2-resource-scanned',
  title: 'Inspector scans the resource',
  failureTitle: 'Inspector knows the resource and cannot scan it',
  risk: 'No finding looks like no flaw, while nobody has looked.',
  fix: 'Mend what Inspector names as the reason, most often that Systems Manager does not manage the instance.',
  steps: [
    'Open the coverage page of Inspector and read the reason of the resource.',
    'For an unmanaged instance give it a role with AmazonSSMManagedInstanceCore and a running agent, or turn on agentless scanning.',
    'For an unsupported system or runtime move to a supported one, or scan it with another tool.',
    'Look again after a day.',
  ],
  caution: 'A new role on an instance takes the place of the one that it has: add the policy to that role instead.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC06-BP01', link: 'necessary', part: 'all resources are scanned for known flaws' }],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/assessing-coverage.html'],
  needs: { coveredInstances, coveredImages, coveredFunctions },
  evaluate: ({ coveredInstances, coveredImages, coveredFunctions }) =>
    [...coveredInstances, ...coveredImages, ...coveredFunctions].flatMap(judgeScanned),
})
