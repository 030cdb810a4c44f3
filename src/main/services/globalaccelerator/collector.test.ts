import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as acceleratorSample } from '../../sample/services/globalaccelerator/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  acceleratorAttributes,
  acceleratorListeners,
  accelerators,
  customRoutingAccelerators,
  customRoutingListeners,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [acceleratorSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of Global Accelerator', () => {
  it('reads accelerators with the endpoints behind them, in the one region where AWS answers', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [])
    expect(valuesOf(read(accelerators))).toEqual([
      {
        arn: expect.stringMatching(/^arn:aws:globalaccelerator::444455556666:accelerator\//),
        Name: 'storefront',
        IpAddressType: 'IPV4',
        Enabled: true,
        IpSets: [{ IpAddressFamily: 'IPv4', IpAddresses: [expect.any(String), expect.any(String)] }],
        DnsName: expect.stringMatching(/^a[0-9a-f]{16}\.awsglobalaccelerator\.com$/),
        CreatedTime: '2024-11-19T12:00:00.000Z',
      },
    ])
    const group = (region: string) => ({
      EndpointGroupArn: expect.stringContaining('/endpoint-group/'),
      EndpointGroupRegion: region,
      TrafficDialPercentage: 100,
      PortOverrides: [],
      EndpointDescriptions: [
        {
          EndpointId: expect.stringContaining(
            `:elasticloadbalancing:${region}:444455556666:loadbalancer/app/storefront/`,
          ),
          Weight: 128,
          ClientIPPreservationEnabled: true,
        },
      ],
    })
    expect(valuesOf(read(acceleratorListeners))).toEqual([
      {
        Listeners: [
          {
            ListenerArn: expect.stringContaining('/listener/'),
            PortRanges: [{ FromPort: 443, ToPort: 443 }],
            Protocol: 'TCP',
            EndpointGroups: expect.arrayContaining([group('us-east-1'), group('eu-central-1'), group('eu-west-1')]),
          },
        ],
      },
    ])
    expect(new Set(sample.received().map(({ region }) => region))).toEqual(new Set(['us-west-2']))
  })

  it('reads custom routing accelerators with their subnets', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [])
    expect(valuesOf(read(customRoutingAccelerators))).toEqual([expect.objectContaining({ Name: 'arena' })])
    expect(valuesOf(read(customRoutingListeners))).toEqual([
      {
        Listeners: [
          {
            ListenerArn: expect.any(String),
            PortRanges: [{ FromPort: 5000, ToPort: 9000 }],
            EndpointGroups: [
              {
                EndpointGroupArn: expect.any(String),
                EndpointGroupRegion: 'us-east-1',
                DestinationDescriptions: [{ FromPort: 7000, ToPort: 7100, Protocols: ['UDP'] }],
                EndpointDescriptions: [{ EndpointId: expect.stringMatching(/^subnet-/) }],
              },
            ],
          },
        ],
      },
    ])
  })

  it('reads all pages', async () => {
    const small = await startSample({ services: [acceleratorSample], pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', [])
    expect(read(accelerators)).toHaveLength(3)
    expect(small.counts()['globalaccelerator:ListAccelerators']).toBe(3)
    await small.close()
  })

  it('leaves out an accelerator that is gone by the time it is asked for, and makes a gap of what is denied', async () => {
    sample.faults.add({
      operation: 'DescribeAcceleratorAttributes',
      effect: { kind: 'error', code: 'AcceleratorNotFoundException' },
    })
    sample.faults.add({ operation: 'ListListeners', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(read(acceleratorAttributes).map(({ gap }) => gap)).toEqual([expect.objectContaining({ code: 'Vanished' })])
    expect(read(acceleratorListeners).map(({ gap }) => gap)).toEqual([
      expect.objectContaining({ code: 'AccessDeniedException' }),
    ])
  })
})

describe('the checks of Global Accelerator in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'globalaccelerator')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
