import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import {
  coveredFunctions,
  coveredImages,
  coveredInstances,
  functionFindings,
  imageFindings,
  instanceFindings,
} from '../facts'
import { judgeFindings } from '../judge'

export default defineCheck({
  id: 'inspector2-resource-vulnerabilities',
  title: 'Inspector scanned the resource lately and has no active finding',
  failureTitle: 'Inspector has active findings of the resource',
  risk: 'The flaws are known to everybody; for those with a public exploit it takes no skill to use them.',
  fix: 'Update what Inspector names, first what can be exploited and has a fix, and rebuild images and functions from updated bases.',
  steps: [
    'Open the findings of the resource in Inspector, sorted by severity, and filter for an available exploit.',
    'Instances: install the updates with Patch Manager; images: rebuild from a new base; functions: update the packages and deploy.',
    'See in Inspector that the findings turn to closed after the next scan.',
    'Suppress, with a reason, what does not apply; suppressed findings are counted apart here.',
  ],
  caution: 'Updates restart services or instances and may change behaviour: try them in a test environment first.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'known flaws are mended' },
    { id: 'SEC11-BP02', link: 'related', part: 'flaws in packages that are deployed' },
  ],
  references: [
    'https://docs.aws.amazon.com/inspector/latest/user/findings-understanding.html',
    'https://docs.aws.amazon.com/inspector/latest/user/findings-understanding-severity.html',
  ],
  peers: ['prowler:inspector2_active_findings_exist'],
  differs: {
    'prowler:inspector2_active_findings_exist':
      'It asks whether the region has any finding, and passes where nothing was scanned; here each resource is judged by its own, and without a recent scan nothing passes.',
  },
  needs: {
    coveredInstances,
    coveredImages,
    coveredFunctions,
    instanceFindings,
    imageFindings,
    functionFindings,
    now,
  },
  evaluate: (views) => [
    ...judgeFindings(views.coveredInstances, views.instanceFindings, views.now.time),
    ...judgeFindings(views.coveredImages, views.imageFindings, views.now.time),
    ...judgeFindings(views.coveredFunctions, views.functionFindings, views.now.time),
  ],
})
