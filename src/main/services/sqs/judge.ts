import type { PolicyTarget } from '../../../shared/policy/coverage'
import type { Queue } from './facts'

/** What a queue's policy is about: the queue. */
export const queueTarget = ({ arn }: Queue): PolicyTarget => ({ service: 'sqs', resources: [arn] })
