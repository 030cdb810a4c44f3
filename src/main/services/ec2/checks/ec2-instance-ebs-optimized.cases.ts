import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-ebs-optimized.check'

const { arn } = instance()
const given = (InstanceType: string, EbsOptimized: boolean) => ({
  instances: [instance({ InstanceType, EbsOptimized })],
  previousInstanceTypes: {
    InstanceTypes: [
      { InstanceType: 'm1.large', EbsInfo: { EbsOptimizedSupport: 'supported' } },
      { InstanceType: 't1.micro', EbsInfo: { EbsOptimizedSupport: 'unsupported' } },
    ],
  },
})

export default defineCases(check, [
  { name: 'an old type that has it', kind: 'pass', given: given('m1.large', true), expect: [{ arn, result: 'pass' }] },
  {
    name: 'an old type that could have it',
    kind: 'fail',
    given: given('m1.large', false),
    expect: [{ arn, result: 'fail', evidence: [at('EbsOptimized', false)] }],
  },
  {
    name: 'a current type, of which AWS says no although it always has it',
    kind: 'edge',
    given: given('m7g.large', false),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'an old type that cannot have it', kind: 'none', given: given('t1.micro', false), expect: 'notApplicable' },
])
