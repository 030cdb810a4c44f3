import { defineCases } from '../../../engine/cases'
import type { NewestImage } from '../facts'
import { newestImage, repository, repositoryArn, unscannedImage } from '../samples'
import check from './ecr-repository-newest-image-vulnerabilities.check'

const counts = 'imageScanFindings.findingSeverityCounts'
const scannedAt = 'imageScanFindings.imageScanCompletedAt'
const given = (newest: NewestImage) => ({
  repositories: [repository()],
  newestImages: { [repositoryArn]: newest },
})
const old: NewestImage = {
  ...newestImage(),
  imageScanFindings: { imageScanCompletedAt: '2026-03-01T06:00:00.000Z', findingSeverityCounts: {} },
}

export default defineCases(check, [
  {
    name: 'scanned yesterday, nothing found',
    kind: 'pass',
    given: given(newestImage()),
    expect: [
      {
        arn: repositoryArn,
        result: 'pass',
        evidence: [{ path: scannedAt, value: '2026-05-31T06:00:00.000Z', volatile: true }],
      },
    ],
  },
  {
    name: 'critical flaws, and more',
    kind: 'fail',
    given: given(newestImage({ MEDIUM: 9, CRITICAL: 2 })),
    expect: [
      {
        arn: repositoryArn,
        result: 'fail',
        evidence: [
          { path: `${counts}.CRITICAL`, value: 2 },
          { path: `${counts}.MEDIUM`, value: 9 },
        ],
      },
    ],
  },
  {
    name: 'medium at worst',
    kind: 'edge',
    given: given(newestImage({ MEDIUM: 1, LOW: 4 })),
    expect: [
      {
        arn: repositoryArn,
        result: 'fail',
        severity: 'medium',
        evidence: [
          { path: `${counts}.MEDIUM`, value: 1 },
          { path: `${counts}.LOW`, value: 4 },
        ],
      },
    ],
  },
  { name: 'no finding, because nobody looked', kind: 'edge', given: given(unscannedImage()), expect: 'notAssessed' },
  { name: 'no finding, in a scan of three months ago', kind: 'edge', given: given(old), expect: 'notAssessed' },
  {
    name: 'findings may not be read',
    kind: 'edge',
    given: {
      repositories: [repository()],
      newestImages: { [repositoryArn]: { kind: 'denied', action: 'ecr:DescribeImageScanFindings' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'Inspector scans the registry, and judges each image',
    kind: 'none',
    given: given({ scanType: 'ENHANCED' }),
    expect: 'notApplicable',
  },
  { name: 'no image', kind: 'none', given: given({ scanType: 'BASIC' }), expect: 'notApplicable' },
])
