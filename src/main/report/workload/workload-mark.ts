import { readMark, type Mark } from '../mark'
import type { WorkloadReport } from './workload-report'

/** The mark of a report that shows something that was not read at AWS: its evidence, its answers, or both. */
export const readWorkloadMark = ({
  evidence,
  reading,
}: Pick<WorkloadReport, 'evidence' | 'reading'>): Mark | undefined => {
  const mark = evidence ? readMark(evidence) : undefined
  const endpoint = reading?.endpoint ?? null
  if (endpoint === null || evidence?.sample === true) return mark
  const answers = `Its answers were read from ${endpoint}, which is not an endpoint of AWS.`
  if (mark) return { line: mark.line, sentence: `${mark.sentence} ${answers}` }
  return {
    line: `NOT AWS: answers read from ${endpoint.length > 50 ? `${endpoint.slice(0, 49)}…` : endpoint}`,
    sentence: `${answers} What stands here describes what that endpoint answered.`,
  }
}
