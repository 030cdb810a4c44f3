/** Answer of three-valued logic. `unknown` is never to be read as either of the others. */
export type Ternary = 'yes' | 'no' | 'unknown'

/** Whether all hold: one `no` decides, then one `unknown`; `yes` for none at all. */
export function allOf(answers: Iterable<Ternary>): Ternary {
  let result: Ternary = 'yes'
  for (const answer of answers) {
    if (answer === 'no') return 'no'
    if (answer === 'unknown') result = 'unknown'
  }
  return result
}

/** Whether any holds: one `yes` decides, then one `unknown`; `no` for none at all. */
export function anyOf(answers: Iterable<Ternary>): Ternary {
  let result: Ternary = 'no'
  for (const answer of answers) {
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') result = 'unknown'
  }
  return result
}

/** The opposite; what is unknown stays unknown. */
export function negate(answer: Ternary): Ternary {
  return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes'
}

/** A boolean as an answer. */
export function fromBoolean(value: boolean): Ternary {
  return value ? 'yes' : 'no'
}
