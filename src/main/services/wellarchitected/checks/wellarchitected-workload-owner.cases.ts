import { defineCases } from '../../../engine/cases'
import { settings, workload } from '../samples'
import check from './wellarchitected-workload-owner.check'

const shop = workload()
const { ReviewOwner: _, ...nobody } = settings()

export default defineCases(check, [
  {
    name: 'an owner',
    kind: 'pass',
    given: { workloads: [shop], workloadSettings: { [shop.arn]: settings() } },
    expect: [{ arn: shop.arn, result: 'pass', evidence: [{ path: 'ReviewOwner', value: 'ann@marlowbay.example' }] }],
  },
  {
    name: 'nobody',
    kind: 'fail',
    given: { workloads: [shop], workloadSettings: { [shop.arn]: nobody } },
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path: 'ReviewOwner', value: null }] }],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadSettings: {} }, expect: 'notApplicable' },
  {
    name: 'an empty name',
    kind: 'edge',
    given: { workloads: [shop], workloadSettings: { [shop.arn]: settings({ ReviewOwner: ' ' }) } },
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path: 'ReviewOwner', value: ' ' }] }],
  },
])
