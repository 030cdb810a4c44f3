import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { volume } from '../samples'
import check from './ec2-volume-generation.check'

const { arn } = volume()

export default defineCases(check, [
  { name: 'gp3', kind: 'pass', given: { volumes: [volume()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'gp2',
    kind: 'fail',
    given: { volumes: [volume({ VolumeType: 'gp2' })] },
    expect: [{ arn, result: 'fail', evidence: [at('VolumeType', 'gp2')] }],
  },
  {
    name: 'io1',
    kind: 'edge',
    given: { volumes: [volume({ VolumeType: 'io1' })] },
    expect: [{ arn, result: 'fail', evidence: [at('VolumeType', 'io1')] }],
  },
  {
    name: 'st1 has no successor',
    kind: 'edge',
    given: { volumes: [volume({ VolumeType: 'st1' })] },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'none there', kind: 'none', given: { volumes: [] }, expect: 'notApplicable' },
])
