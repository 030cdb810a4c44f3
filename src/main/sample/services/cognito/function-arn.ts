import { sampleArn } from '../../ids'
import type { SamplePlace } from '../../service'

/** The ARN of a function that a user pool calls. */
export const functionArn = ({ account, region }: SamplePlace, name: string): string =>
  sampleArn('lambda', region, account.id, `function:${name}`)
