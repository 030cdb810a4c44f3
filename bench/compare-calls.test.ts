import { expect, test } from 'vitest'
import { callsByService, compareCalls } from './compare-calls'

const fewest = [
  {
    account: '111122223333',
    region: 'eu-central-1',
    operation: 's3:GetBucketPolicy',
    paged: false,
    calls: 3,
    steps: 1,
    stepsBefore: 1,
  },
  {
    account: '111122223333',
    region: 'eu-west-1',
    operation: 's3:GetBucketPolicy',
    paged: false,
    calls: 2,
    steps: 1,
    stepsBefore: 1,
  },
  {
    account: '111122223333',
    region: 'eu-west-1',
    operation: 'sqs:ListQueues',
    paged: false,
    calls: 1,
    steps: 1,
    stepsBefore: 0,
  },
]

test('calls are summed by service, the most first, beside the fewest', () => {
  expect(callsByService({ 'sqs:ListQueues': 1, 's3:GetBucketPolicy': 5, 's3:ListBuckets': 1 }, fewest)).toEqual([
    { service: 's3', sent: 6, least: 5 },
    { service: 'sqs', sent: 1, least: 1 },
  ])
})

test('operations that were called too often, or never, are named', () => {
  expect(compareCalls({ 's3:GetBucketPolicy': 6 }, fewest)).toEqual([
    's3:GetBucketPolicy: 6 calls, 5 at least',
    'sqs:ListQueues: 0 calls, 1 at least',
  ])
})
