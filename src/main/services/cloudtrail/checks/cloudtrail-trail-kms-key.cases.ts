import { defineCases } from '../../../engine/cases'
import { trail } from '../samples'
import check from './cloudtrail-trail-kms-key.check'

const good = trail()
const { KmsKeyId: _, ...without } = trail({ Name: 'without' })
const bad = without

export default defineCases(check, [
  {
    name: 'set up',
    kind: 'pass',
    given: { trails: [good] },
    expect: [{ arn: good.arn, result: 'pass' }],
  },
  {
    name: 'none is set',
    kind: 'fail',
    given: { trails: [bad, good] },
    expect: [
      { arn: bad.arn, result: 'fail', evidence: [{ path: 'KmsKeyId', value: null }] },
      { arn: good.arn, result: 'pass' },
    ],
  },
  { name: 'no trail', kind: 'none', given: { trails: [] }, expect: 'notApplicable' },
  {
    name: 'an empty text is no value',
    kind: 'edge',
    given: { trails: [trail({ Name: 'empty', KmsKeyId: '' })] },
    expect: [{ arn: trail({ Name: 'empty' }).arn, result: 'fail', evidence: [{ path: 'KmsKeyId', value: '' }] }],
  },
  {
    name: 'trails may not be listed',
    kind: 'edge',
    given: { trails: { kind: 'denied', action: 'cloudtrail:DescribeTrails' } },
    expect: 'notAssessed',
  },
])
