/** What decided: a path within the judged item, with AWS's own names, and the value found there. */
export type DecidingElement = {
  /** Such as `IpPermissions[0].IpRanges[0].CidrIp`. */
  readonly path: string
  /** The value as text. */
  readonly value: string
}

/**
 * Answer to a question about rules. `unknown` says that what could be read does not answer `yes` and that something
 * could not be read; it is never to be shown as a pass.
 */
export type NetworkJudgement<Gap> =
  | {
      readonly answer: 'yes'
      /** The elements whose addresses together decided. */
      readonly evidence: readonly DecidingElement[]
    }
  | { readonly answer: 'no' }
  | {
      readonly answer: 'unknown'
      /** The elements that could not be read. */
      readonly evidence: readonly DecidingElement[]
      /** Why, in a plain sentence. */
      readonly reason: string
      /** Gaps that the caller's look-up returned, in the order of the elements; empty if a text was malformed. */
      readonly gaps: readonly Gap[]
    }
