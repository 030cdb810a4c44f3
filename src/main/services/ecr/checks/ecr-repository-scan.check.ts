import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { repositories, repositoryScanning } from '../facts'

export default defineCheck({
  id: 'ecr-repository-scan',
  title: 'Images are scanned as soon as they are pushed to the repository',
  failureTitle: 'Images in the repository are not scanned unless somebody asks for it',
  risk: 'Images with flaws that everybody knows of are deployed, and nobody hears of it.',
  fix: 'Give the registry a scanning rule that takes the repository in, best one for all repositories.',
  steps: [
    'Open the settings of the private registry in the region, and there the scanning configuration.',
    'Add the filter `*`, or one that fits the repository, with PutRegistryScanningConfiguration; continuous scans need enhanced scanning.',
    'See with `aws ecr batch-get-repository-scanning-configuration` that the frequency is no longer MANUAL.',
    'Push an image again, or start a scan for those that are in use.',
  ],
  caution:
    'Enhanced scans are charged for each image, basic ones are free; changing the type hides the results of the other one.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'images are looked through for known flaws' },
    { id: 'SEC11-BP02', link: 'related', part: 'tests of what is about to be released' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],
  peers: ['prowler:ecr_repositories_scan_images_on_push_enabled', 'service-screener:ecrScanOnPush'],
  differs: {
    'prowler:ecr_repositories_scan_images_on_push_enabled':
      'It reads the setting of the repository that AWS no longer goes by where the registry has rules; here the frequency that ECR works out from the rules counts.',
    'service-screener:ecrScanOnPush':
      'It reads the deprecated setting of the repository, which stays false where a rule of the registry scans.',
  },
  needs: { repositories, repositoryScanning },
  evaluate: ({ repositories, repositoryScanning }) =>
    repositories.map((repository) =>
      repositoryScanning.judge(repository, ({ scanFrequency, scanOnPush }) => {
        if (scanFrequency === 'SCAN_ON_PUSH' || scanFrequency === 'CONTINUOUS_SCAN') {
          return pass(repository, at('scanFrequency', scanFrequency))
        }
        if (scanOnPush === true) return pass(repository, at('scanOnPush', scanOnPush))
        if (scanFrequency === undefined && scanOnPush === undefined) {
          return unknown(repository, undecided('FrequencyNotTold', 'ECR does not tell when images are scanned.'))
        }
        return fail(repository, at('scanFrequency', scanFrequency))
      }),
    ),
})
