import type { Light } from '../review/score'
import type { Severity, Verdict } from '../review/outcome'

/** The light of a finding: red where it is critical or high, amber where it is medium or low. */
export const findingLight = (severity: Severity): Light =>
  severity === 'critical' || severity === 'high' ? 'red' : 'amber'

/** The light of a verdict: green where it passes. */
export const verdictLight = ({ result, severity }: Pick<Verdict, 'result' | 'severity'>): Light =>
  result === 'pass' ? 'green' : findingLight(severity)
