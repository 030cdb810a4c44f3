import type { PolicyText } from './policy'

/** What decided: a path within the policy document and the value found there. */
export type PolicyEvidence = {
  /** Such as `Statement[0].Principal.AWS`. */
  readonly path: string
  /** The value as text. */
  readonly value: string
}

/** Answer to a question about a policy. `unknown` is never to be shown as a pass. */
export type PolicyJudgement =
  | {
      readonly answer: 'yes' | 'no'
      /** What decided; empty where nothing in the policy is about the question. */
      readonly evidence: readonly PolicyEvidence[]
    }
  | {
      readonly answer: 'unknown'
      /** What could not be judged. */
      readonly evidence: readonly PolicyEvidence[]
      /** Why, in a plain sentence. */
      readonly reason: string
    }

/** Turns a text of a policy into evidence. */
export function showText({ path, text }: PolicyText): PolicyEvidence {
  return { path, value: text }
}

/** Leaves each place of the evidence once, in order. */
export function uniqueEvidence(evidence: readonly PolicyEvidence[]): readonly PolicyEvidence[] {
  return [...new Map(evidence.map((element) => [element.path, element])).values()]
}

/** The answer for what nobody can judge. */
export function unknownBecause(reason: string, evidence: readonly PolicyEvidence[]): PolicyJudgement {
  return { answer: 'unknown', evidence: uniqueEvidence(evidence), reason }
}
