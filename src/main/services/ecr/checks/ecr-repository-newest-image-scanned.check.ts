import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import type { Judgement } from '../../../engine/check'
import { newestImages, repositories } from '../facts'
import { isImageList } from '../judge'

export default defineCheck({
  id: 'ecr-repository-newest-image-scanned',
  title: 'The newest image of the repository was scanned',
  failureTitle: 'The newest image of the repository was never scanned, or the scan failed',
  risk: 'What is deployed next may hold flaws that a scan would have shown.',
  fix: 'Scan the image, and scan on push from now on; use enhanced scanning for images that basic scans do not support.',
  steps: [
    'Start a scan with `aws ecr start-image-scan` for the newest tag.',
    'Read the state with DescribeImageScanFindings: UNSUPPORTED_IMAGE names a base system that basic scanning does not know.',
    'Set a scanning rule of the registry, so that the next image needs no hand.',
  ],
  caution: 'An image can be scanned by hand once in 24 hours, and scans change nothing about it.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC06-BP01', link: 'necessary', part: 'the images in use were looked through' }],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-troubleshooting.html'],
  peers: ['service-screener:ecrImageNeverScanned'],
  differs: {
    'service-screener:ecrImageNeverScanned':
      'It judges what enhanced scans miss as well; here inspector2-resource-scanned does, image by image, with the reason that Inspector gives.',
  },
  needs: { repositories, newestImages },
  evaluate: ({ repositories, newestImages }) =>
    repositories.flatMap((repository): readonly Judgement[] => {
      const newest = newestImages.of(repository)
      if (!newest.known) return [unknown(repository, newest.gap)]
      const { scanType, image, imageScanStatus } = newest.value
      if (scanType !== 'BASIC' || image === undefined) return []
      const status = imageScanStatus?.status
      if (status === undefined && isImageList(newest.value)) {
        return [unknown(repository, undecided('ImageList', 'The newest tag names a list of images, not one image.'))]
      }
      if (status === 'PENDING' || status === 'IN_PROGRESS') {
        return [unknown(repository, undecided('ScanPending', 'The scan of the newest image has not ended yet.'))]
      }
      const evidence = at('imageScanStatus.status', status)
      return [status === 'COMPLETE' || status === 'ACTIVE' ? pass(repository, evidence) : fail(repository, evidence)]
    }),
})
