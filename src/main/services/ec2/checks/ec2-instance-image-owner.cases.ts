import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { InstanceImage } from '../facts'
import { instance, instanceImage } from '../samples'
import check from './ec2-instance-image-owner.check'

const { arn } = instance()
const given = (image: InstanceImage) => ({ instances: [instance()], instanceImages: { [arn]: image } })
const owned = (OwnerId: string, Public: boolean): InstanceImage => {
  const { ImageOwnerAlias: _alias, ...Image } = instanceImage({ OwnerId, Public }).Image ?? { ImageId: 'ami-1' }
  return { Image }
}

export default defineCases(check, [
  { name: 'AWS itself', kind: 'pass', given: given(instanceImage()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a public image of nobody knows whom',
    kind: 'fail',
    given: given(owned('999911112222', true)),
    expect: [{ arn, result: 'fail', evidence: [at('Image.OwnerId', '999911112222')] }],
  },
  {
    name: 'a public image of the maker of the system',
    kind: 'edge',
    given: given(owned('099720109477', true)),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an image that another account shares with this one',
    kind: 'edge',
    given: given(owned('444455556666', false)),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the account’s own image, even if it is public',
    kind: 'edge',
    given: given(owned('111122223333', true)),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'images may not be read',
    kind: 'edge',
    given: { instances: [instance()], instanceImages: { [arn]: { kind: 'denied', action: 'ec2:DescribeImages' } } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'AWS lists no such image', kind: 'none', given: given({}), expect: 'notApplicable' },
])
