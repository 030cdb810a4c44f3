import { at, atVolatile, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import type { Judgement } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { newestImages, repositories } from '../facts'
import { isRecent, recentDays, scanSeverities } from '../judge'

const notRecent = `The newest image has no finding, and was not scanned within ${recentDays} days.`

export default defineCheck({
  id: 'ecr-repository-newest-image-vulnerabilities',
  title: 'The newest image of the repository was scanned lately and has no known flaw',
  failureTitle: 'The newest image of the repository has known flaws',
  risk: 'Each container that starts from the image can be attacked by flaws that everybody can read about.',
  fix: 'Rebuild the image on an updated base with updated packages, and deploy it.',
  steps: [
    'List the findings with `aws ecr describe-image-scan-findings`, the critical ones first.',
    'Raise the base image and the packages that are named, build and push under a new tag.',
    'See that the scan of the new image is clean, and deploy it.',
    'Let the pipeline refuse images whose scan finds critical flaws.',
  ],
  caution: 'A newer base may change libraries that the program builds on: run its tests on the new image.',
  weighs: 'It weighs as its worst finding: high for critical and high ones, medium for medium ones, low for the rest.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'known flaws of images are mended' },
    { id: 'SEC11-BP02', link: 'related', part: 'images are tested before they are released' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html'],
  peers: [
    'prowler:ecr_repositories_scan_vulnerabilities_in_latest_image',
    'service-screener:ecrCriticalVulnerabilities',
    'service-screener:ecrHighVulnerabilities',
  ],
  differs: {
    'prowler:ecr_repositories_scan_vulnerabilities_in_latest_image':
      'Where Inspector scans the registry, inspector2-resource-vulnerabilities judges each image, not the newest alone.',
    'service-screener:ecrCriticalVulnerabilities':
      'Images of a registry with enhanced scans are judged by inspector2-resource-vulnerabilities.',
    'service-screener:ecrHighVulnerabilities':
      'Images of a registry with enhanced scans are judged by inspector2-resource-vulnerabilities.',
  },
  needs: { repositories, newestImages, now },
  evaluate: ({ repositories, newestImages, now }) =>
    repositories.flatMap((repository): readonly Judgement[] => {
      const newest = newestImages.of(repository)
      if (!newest.known) return [unknown(repository, newest.gap)]
      const { scanType, image, imageScanStatus, imageScanFindings } = newest.value
      if (scanType !== 'BASIC' || image === undefined) return []
      const found = scanSeverities.flatMap(([name, weight]) => {
        const count = imageScanFindings?.findingSeverityCounts[name] ?? 0
        return count > 0 ? [{ weight, evidence: at(`imageScanFindings.findingSeverityCounts.${name}`, count) }] : []
      })
      const [worst, ...others] = found
      if (worst) {
        const rest = others.map(({ evidence }) => evidence)
        const isHigh = worst.weight === 'high'
        return [
          isHigh
            ? fail(repository, worst.evidence, ...rest)
            : failAs(worst.weight, repository, worst.evidence, ...rest),
        ]
      }
      const scannedAt = imageScanFindings?.imageScanCompletedAt
      if (imageScanStatus?.status !== 'COMPLETE' || !isRecent(scannedAt, now.time)) {
        return [unknown(repository, undecided('NotScannedLately', notRecent))]
      }
      return [pass(repository, atVolatile('imageScanFindings.imageScanCompletedAt', scannedAt))]
    }),
})
