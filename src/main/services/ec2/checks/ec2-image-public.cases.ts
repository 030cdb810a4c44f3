import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { image } from '../samples'
import check from './ec2-image-public.check'

const { arn } = image()

export default defineCases(check, [
  { name: 'private', kind: 'pass', given: { images: [image()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'public',
    kind: 'fail',
    given: { images: [image({ Public: true })] },
    expect: [{ arn, result: 'fail', evidence: [at('Public', true)] }],
  },
  {
    name: 'public, without a name',
    kind: 'edge',
    given: { images: [{ ...image({ Public: true }), Name: undefined }] },
    expect: [{ arn, result: 'fail', evidence: [at('Public', true)] }],
  },
  { name: 'none there', kind: 'none', given: { images: [] }, expect: 'notApplicable' },
])
