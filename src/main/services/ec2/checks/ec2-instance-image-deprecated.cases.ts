import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { InstanceImage } from '../facts'
import { instance, instanceImage } from '../samples'
import check from './ec2-instance-image-deprecated.check'

const { arn } = instance()
const given = (image: InstanceImage) => ({ instances: [instance()], instanceImages: { [arn]: image } })

export default defineCases(check, [
  { name: 'no end is set', kind: 'pass', given: given(instanceImage()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'the end lies behind',
    kind: 'fail',
    given: given(instanceImage({ DeprecationTime: '2025-12-09T20:10:00.000Z' })),
    expect: [{ arn, result: 'fail', evidence: [at('Image.DeprecationTime', '2025-12-09T20:10:00.000Z')] }],
  },
  {
    name: 'the end lies ahead, as with every public image of AWS',
    kind: 'edge',
    given: given(instanceImage({ DeprecationTime: '2028-01-05T20:10:00.000Z' })),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'AWS no longer lists the image',
    kind: 'edge',
    given: given({}),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [at('Image', null)] }],
  },
  {
    name: 'images may not be read',
    kind: 'edge',
    given: { instances: [instance()], instanceImages: { [arn]: { kind: 'denied', action: 'ec2:DescribeImages' } } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no instance', kind: 'none', given: { instances: [], instanceImages: {} }, expect: 'notApplicable' },
])
