import type { CheckExpectations } from '../expectation'
import { s3Expectations } from './s3'

/** What all checks should say. */
export const expectations: readonly CheckExpectations[] = [...s3Expectations]
