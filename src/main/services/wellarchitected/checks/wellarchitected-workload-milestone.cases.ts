import { defineCases } from '../../../engine/cases'
import { workload } from '../samples'
import check from './wellarchitected-workload-milestone.check'

const shop = workload()
const path = 'MilestoneSummaries[0].MilestoneNumber'

export default defineCases(check, [
  {
    name: 'one milestone',
    kind: 'pass',
    given: {
      workloads: [shop],
      workloadMilestones: { [shop.arn]: { MilestoneSummaries: [{ MilestoneNumber: 1, MilestoneName: 'launch' }] } },
    },
    expect: [{ arn: shop.arn, result: 'pass', evidence: [{ path, value: 1 }] }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { workloads: [shop], workloadMilestones: { [shop.arn]: { MilestoneSummaries: [] } } },
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadMilestones: {} }, expect: 'notApplicable' },
  {
    name: 'the milestones may not be listed',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadMilestones: { [shop.arn]: { kind: 'denied', action: 'wellarchitected:ListMilestones' } },
    },
    expect: 'notAssessed',
  },
])
