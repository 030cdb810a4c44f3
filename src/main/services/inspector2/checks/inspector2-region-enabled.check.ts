import { at, defineCheck, fail, listOrGap, pass, unknown } from '../../../engine/check'
import { instances } from '../../ec2/facts'
import { repositories } from '../../ecr/facts'
import { functions } from '../../lambda/facts'
import { inspectorStatus } from '../facts'

export default defineCheck({
  id: 'inspector2-region-enabled',
  title: 'Inspector scans what runs in the region',
  failureTitle: 'Inspector does not scan what runs in the region',
  risk: 'Known flaws in packages and code stay unseen until somebody uses them.',
  fix: 'Turn on Inspector in each region in use, best for the whole organization, for the kinds of resource that run there.',
  steps: [
    'Choose a delegated administrator for Inspector in the organization.',
    'Turn on the scans of EC2, ECR and Lambda for all members and for new accounts.',
    'Look at the coverage page after a day, and mend what is listed as not scanned.',
  ],
  caution: 'Inspector charges for each resource that it scans; the first 15 days are free and show the price.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'scans for known flaws' },
    { id: 'SEC01-BP07', link: 'related', part: 'flaws that are found before others find them' },
  ],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/getting_started_tutorial.html'],
  peers: ['prowler:inspector2_is_enabled', 'service-screener:ecrEnhancedScanning'],
  differs: {
    'prowler:inspector2_is_enabled': 'Only kinds of scan count for which something runs in the region.',
    'service-screener:ecrEnhancedScanning':
      'It asks each repository for what is one setting of the region: the scans of images that Inspector does.',
  },
  subject: 'place',
  needs: { inspectorStatus, instances, functions, repositories: listOrGap(repositories) },
  evaluate: ({ inspectorStatus, instances, functions, repositories }) => {
    const { ec2, ecr, lambda } = inspectorStatus.resourceState
    const holdsImages = repositories.known && repositories.value.length > 0
    const kinds = [
      { runs: instances.length > 0, path: 'resourceState.ec2.status', status: ec2.status },
      { runs: holdsImages, path: 'resourceState.ecr.status', status: ecr.status },
      { runs: functions.length > 0, path: 'resourceState.lambda.status', status: lambda?.status },
    ].filter(({ runs }) => runs)
    const isOn = (status: string | undefined): boolean => status === 'ENABLED' || status === 'ENABLING'
    const [first, ...rest] = kinds.filter(({ status }) => !isOn(status)).map(({ path, status }) => at(path, status))
    if (first) return [fail(inspectorStatus, first, ...rest)]
    // Whether there are images matters where they would not be scanned.
    if (!repositories.known && !isOn(ecr.status)) return [unknown(inspectorStatus, repositories.gap)]
    if (kinds.length === 0) return []
    return [pass(inspectorStatus, ...kinds.map(({ path, status }) => at(path, status)))]
  },
})
