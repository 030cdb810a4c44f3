import { at, defineCheck, fail, pass } from '../../../engine/check'
import { workloads, workloadSettings } from '../facts'

export default defineCheck({
  id: 'wellarchitected-workload-owner',
  title: 'Workloads name who answers for their review',
  failureTitle: 'A workload names nobody who answers for its review',
  risk: 'Open risks belong to nobody, and nobody sees to the next review.',
  fix: 'Name the review owner in the properties of the workload.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS02-BP02', link: 'necessary', part: 'the review of the workload has an owner' },
    { id: 'OPS02-BP01', link: 'related', part: 'owners of workloads' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/userguide/define-workload.html'],
  needs: { workloads, workloadSettings },
  evaluate: ({ workloads: all, workloadSettings: details }) =>
    all.map((workload) =>
      details.judge(workload, ({ ReviewOwner }) =>
        ReviewOwner?.trim()
          ? pass(workload, at('ReviewOwner', ReviewOwner))
          : fail(workload, at('ReviewOwner', ReviewOwner)),
      ),
    ),
})
