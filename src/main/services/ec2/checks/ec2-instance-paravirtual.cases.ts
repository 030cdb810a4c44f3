import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-paravirtual.check'

const { arn } = instance()

export default defineCases(check, [
  { name: 'hardware', kind: 'pass', given: { instances: [instance()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'paravirtual',
    kind: 'fail',
    given: { instances: [instance({ VirtualizationType: 'paravirtual' })] },
    expect: [{ arn, result: 'fail', evidence: [at('VirtualizationType', 'paravirtual')] }],
  },
  {
    name: 'bare metal, about which AWS says nothing',
    kind: 'edge',
    given: { instances: [{ ...instance({ InstanceType: 'm7i.metal-24xl' }), VirtualizationType: undefined }] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a virtual machine about which AWS says nothing',
    kind: 'edge',
    given: { instances: [{ ...instance(), VirtualizationType: undefined }] },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
