import { at, defineCheck, fail, pass } from '../../../engine/check'
import { workloadMilestones, workloads } from '../facts'

export default defineCheck({
  id: 'wellarchitected-workload-milestone',
  title: 'Workloads have milestones',
  failureTitle: 'A workload has no milestone',
  risk: 'Nobody can show how the workload was rated before, or that it got better.',
  fix: 'Save a milestone at the end of each review, and before a lens is upgraded.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS11-BP01', link: 'necessary', part: 'the state before an improvement is kept' },
    { id: 'COST10-BP02', link: 'related', part: 'reviews that can be compared' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/userguide/milestones.html'],
  needs: { workloads, workloadMilestones },
  evaluate: ({ workloads: all, workloadMilestones: details }) =>
    all.map((workload) =>
      details.judge(workload, ({ MilestoneSummaries: [first] }) => {
        const evidence = at('MilestoneSummaries[0].MilestoneNumber', first?.MilestoneNumber)
        return first ? pass(workload, evidence) : fail(workload, evidence)
      }),
    ),
})
