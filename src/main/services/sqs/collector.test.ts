import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sampleServices } from '../../sample/services'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { queueAttributes, queues } from './facts'

const services = sampleServices.filter(({ service }) => service === 'sqs')
const region = 'eu-central-1'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of SQS', () => {
  it('reads queues with what decides who may use them, and no messages', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(queues, region).map(({ key }) => key.split(':').at(-1))).toEqual([
      'checkout-api-failed',
      'image-events',
      'image-resize-failed',
      'order-import-failed',
      'orders',
      'recommendations-failed',
      'returns',
    ])
    const orders = read(queues, region).find(({ key }) => key.endsWith(':orders'))
    expect(orders?.value).toEqual({
      arn: `arn:aws:sqs:${region}:444455556666:orders`,
      QueueUrl: `https://sqs.${region}.amazonaws.com/444455556666/orders`,
      QueueName: 'orders',
    })
    const attributes = read(queueAttributes, region).find(({ key }) => key.endsWith(':image-events'))
    expect(attributes?.value).toEqual({
      Policy: {
        Version: '2012-10-17',
        Statement: [expect.objectContaining({ Sid: 's3', Action: 'sqs:SendMessage' })],
      },
      VisibilityTimeout: 180,
      KmsMasterKeyId: expect.stringMatching(/^arn:aws:kms:/),
      SqsManagedSseEnabled: 'false',
    })
  })

  it('reads all pages, and no queues where SQS names none', async () => {
    const small = await startSample({ services, pageSize: 2 })
    const read = await readFromSample(small, collector, 'storefront', [region])
    const whole = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(read(queueAttributes, region))).toEqual(valuesOf(whole(queueAttributes, region)))
    expect(small.counts()['sqs:ListQueues']).toBe(4)
    await small.close()
    const none = await readFromSample(sample, collector, 'logArchive', [region])
    expect(none(queues, region)).toEqual([])
  })

  it('makes a gap of a queue whose attributes are refused, and leaves out one that is gone', async () => {
    sample.faults.add({ operation: 'GetQueueAttributes', effect: { kind: 'denied' } })
    const denied = await readFromSample(sample, collector, 'payments', [region])
    expect(denied(queueAttributes, region).map(({ gap }) => gap)).toContainEqual(
      expect.objectContaining({ code: 'AccessDeniedException' }),
    )
    sample.faults.set([{ operation: 'GetQueueAttributes', effect: { kind: 'error', code: 'QueueDoesNotExist' } }])
    const gone = await readFromSample(sample, collector, 'payments', [region])
    expect(new Set(gone(queueAttributes, region).map(({ gap }) => gap))).toEqual(
      new Set([expect.objectContaining({ code: 'Vanished' })]),
    )
  })
})

describe('the checks of SQS in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'sqs')
    sample.setTime(moments.regression)
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
