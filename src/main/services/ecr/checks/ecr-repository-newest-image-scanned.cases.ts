import { defineCases } from '../../../engine/cases'
import type { NewestImage } from '../facts'
import { newestImage, repository, repositoryArn, unscannedImage } from '../samples'
import check from './ecr-repository-newest-image-scanned.check'

const path = 'imageScanStatus.status'
const given = (newest: NewestImage) => ({
  repositories: [repository()],
  newestImages: { [repositoryArn]: newest },
})

export default defineCases(check, [
  {
    name: 'scanned',
    kind: 'pass',
    given: given(newestImage()),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path, value: 'COMPLETE' }] }],
  },
  {
    name: 'never scanned',
    kind: 'fail',
    given: given(unscannedImage()),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'basic scanning does not know its system',
    kind: 'edge',
    given: given(unscannedImage('UNSUPPORTED_IMAGE')),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path, value: 'UNSUPPORTED_IMAGE' }] }],
  },
  { name: 'the scan still runs', kind: 'edge', given: given(unscannedImage('IN_PROGRESS')), expect: 'notAssessed' },
  {
    name: 'the tag names a list of images for several processors',
    kind: 'edge',
    given: given(unscannedImage(undefined, 'application/vnd.oci.image.index.v1+json')),
    expect: 'notAssessed',
  },
  {
    name: 'images may not be listed',
    kind: 'edge',
    given: {
      repositories: [repository()],
      newestImages: { [repositoryArn]: { kind: 'denied', action: 'ecr:DescribeImages' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'Inspector scans the registry, and judges each image',
    kind: 'none',
    given: given({ scanType: 'ENHANCED' }),
    expect: 'notApplicable',
  },
  { name: 'a repository without a tag', kind: 'none', given: given({ scanType: 'BASIC' }), expect: 'notApplicable' },
])
