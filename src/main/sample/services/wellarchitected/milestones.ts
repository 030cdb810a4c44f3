import { conflict, quotaExceeded } from './failures'
import type { WorkloadState } from './state'

/** The most milestones of a workload, as AWS's documentation says. */
export const mostMilestones = 100

/** The workload with one more milestone, which holds it as it is. */
export function addMilestone(workload: WorkloadState, name: string, at: Date): WorkloadState {
  const { milestones, id } = workload
  if (milestones.some((milestone) => milestone.name === name)) {
    throw conflict('Milestone', name, `A milestone named ${name} exists already.`)
  }
  if (milestones.length >= mostMilestones) {
    throw quotaExceeded('Workload', id, `A workload can have at most ${mostMilestones} milestones.`)
  }
  const saved = { number: milestones.length + 1, name, recorded: at, workload: { ...workload, milestones: [] } }
  return { ...workload, milestones: [...milestones, saved] }
}
