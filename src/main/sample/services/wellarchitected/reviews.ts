import type { Moment } from '../../moments'
import type { Review } from './make-answers'

const answered = (...pillars: Review): Review => pillars

/** How a workload stood when it went live. */
export const launch: Review = answered([3, 3, 5], [5, 3, 3], [4, 4, 5], [1, 2, 2], [2, 4, 5], [0, 4, 2])

/** The storefront by the Framework lens. */
export const storefront: Readonly<Record<Moment, Review>> = {
  start: answered([2, 3, 6], [4, 2, 5], [3, 3, 7], [0, 2, 3], [1, 4, 6], [0, 3, 3]),
  spring: answered([1, 3, 7], [1, 3, 7], [1, 4, 8], [0, 1, 4], [0, 4, 7], [0, 3, 3]),
  regression: answered([1, 3, 7], [1, 3, 7], [1, 4, 8], [0, 1, 4], [0, 4, 7], [0, 3, 3]),
  recovery: answered([0, 3, 8], [0, 2, 9], [1, 2, 10], [0, 1, 4], [0, 2, 9], [0, 2, 4]),
  autumn: answered([0, 2, 9], [0, 1, 10], [0, 2, 11], [0, 0, 5], [0, 2, 9], [0, 2, 4]),
}

/** Payments by the Framework lens. */
export const payments: Readonly<Record<Moment, Review>> = {
  start: answered([0, 2, 9], [0, 2, 9], [0, 2, 11], [0, 1, 4], [0, 2, 9], [0, 2, 4]),
  spring: answered([0, 1, 10], [0, 1, 10], [0, 1, 12], [0, 0, 5], [0, 2, 9], [0, 1, 5]),
  regression: answered([1, 2, 8], [3, 2, 6], [2, 2, 9], [0, 1, 4], [0, 2, 9], [0, 1, 5]),
  recovery: answered([0, 1, 10], [0, 1, 10], [0, 1, 12], [0, 0, 5], [0, 1, 10], [0, 1, 5]),
  autumn: answered([0, 0, 11], [0, 0, 11], [0, 0, 13], [0, 0, 5], [0, 0, 11], [0, 0, 6]),
}

/** Payments by the Serverless lens. */
export const paymentsServerless: Readonly<Record<Moment, Review>> = {
  start: answered([0, 1, 0], [0, 1, 1], [0, 1, 0]),
  spring: answered([0, 0, 1], [0, 1, 1], [0, 0, 1]),
  regression: answered([0, 0, 1], [1, 0, 1], [0, 1, 0]),
  recovery: answered([0, 0, 1], [0, 1, 1], [0, 0, 1]),
  autumn: answered([0, 0, 1], [0, 0, 2], [0, 0, 1]),
}

/** Payments by the company's own lens. */
export const paymentsHouse: Readonly<Record<Moment, Review>> = {
  start: answered([0, 1, 1], [0, 1, 0]),
  spring: answered([0, 1, 1], [0, 1, 0]),
  regression: answered([0, 1, 1], [1, 0, 0]),
  recovery: answered([0, 0, 2], [0, 1, 0]),
  autumn: answered([0, 0, 2], [0, 0, 1]),
}
