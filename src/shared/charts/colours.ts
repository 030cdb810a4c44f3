import type { Severity } from '../review/outcome'
import type { Light } from '../review/score'
import type { ToolRisk } from '../workload/workload'

/** Ink of a light on white paper: each at least 4.5 to 1, so that its word can be read in it. */
export const lightInk: Readonly<Record<Light, string>> = {
  red: '#b3261e',
  amber: '#8a5800',
  green: '#17693a',
  grey: '#59636f',
}

/** Ground behind a light's ink. */
export const lightGround: Readonly<Record<Light, string>> = {
  red: '#fdeceb',
  amber: '#fff4dc',
  green: '#e9f6ee',
  grey: '#f0f2f4',
}

/** Fill of the strokes and areas of a light. */
export const lightFill: Readonly<Record<Light, string>> = {
  red: '#d13a32',
  amber: '#e6a117',
  green: '#2e9d5b',
  grey: '#aab3bd',
}

/** Fill of a severity, darkest for the worst, so that it can be told apart without colour too. */
export const severityFill: Readonly<Record<Severity, string>> = {
  critical: '#8c1710',
  high: '#d13a32',
  medium: '#e6a117',
  low: '#f2d492',
}

/** Fill of the Tool's risks: none of the lights' own, since they are not the app's. */
export const riskFill: Readonly<Record<ToolRisk, string>> = {
  HIGH: '#a4262c',
  MEDIUM: '#e08a2e',
  UNANSWERED: '#aab3bd',
  NONE: '#6f9fd8',
  NOT_APPLICABLE: '#d5dae0',
}
