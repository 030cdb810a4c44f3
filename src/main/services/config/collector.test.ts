import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { configSample } from '../../sample/services/config/config'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { deliveryChannels, deliveryChannelStatuses, recorders, recorderStatuses } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [configSample], at: moments.regression })
})
afterAll(() => sample.close())

const channel = 'arn:aws:config:eu-central-1:555566667777:delivery-channel/default'

describe('the AWS Config collector', () => {
  it('reads the recorder and the channel of a region with their statuses', async () => {
    const read = await readFromSample(sample, collector, 'payments')
    const [recorder] = read(recorders, 'eu-central-1')
    expect(recorder?.key).toMatch(/^arn:aws:config:eu-central-1:555566667777:configuration-recorder\/default\//)
    expect(recorder?.value).toEqual({
      arn: recorder?.key,
      name: 'default',
      roleARN: 'arn:aws:iam::555566667777:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      recordingGroup: {
        allSupported: false,
        includeGlobalResourceTypes: false,
        resourceTypes: [],
        exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::NetworkInterface', 'AWS::EC2::SecurityGroup'] },
        recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      },
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
    })
    expect(valuesOf(read(recorderStatuses, 'eu-central-1'))).toEqual([
      { recording: true, lastStatus: 'Success', lastStatusChangeTime: '2026-05-20T04:12:00.000Z' },
    ])
    expect(read(deliveryChannels, 'eu-central-1').map(({ key }) => key)).toEqual([channel])
    expect(read(deliveryChannelStatuses, 'eu-central-1')).toEqual([
      {
        key: channel,
        value: {
          configHistoryDeliveryInfo: { lastStatus: 'Failure', lastErrorCode: 'AccessDenied' },
          configSnapshotDeliveryInfo: { lastStatus: 'Success' },
          configStreamDeliveryInfo: { lastStatus: 'Not_Applicable' },
        },
      },
    ])
  })

  it('asks for no status where there is no recorder', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    expect(read(recorders, 'eu-west-1')).toEqual([])
    expect(read(deliveryChannels, 'eu-west-1')).toEqual([])
    expect(sample.counts()).toEqual({
      'config:DescribeConfigurationRecorders': 1,
      'config:DescribeDeliveryChannels': 1,
    })
  })

  it('makes a gap of a denied status', async () => {
    sample.faults.add({ operation: 'DescribeConfigurationRecorderStatus', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    sample.faults.set([])
    expect(read(recorderStatuses, 'eu-west-1').map(({ gap }) => gap?.kind)).toEqual(['failed'])
    expect(read(recorders, 'eu-west-1').map(({ gap }) => gap)).toEqual([undefined])
  })
})

describe('the AWS Config checks in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'config')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
