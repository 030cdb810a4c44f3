import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as elbSample } from '../../sample/services/elb/sample'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { elbv2Sample } from '../../sample/services/elbv2/elbv2'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { classicAttributes, classicBalancers, classicPolicies } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [elbSample, elbv2Sample, ec2Sample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const region = 'us-east-1'

describe('the collector of Classic Load Balancers', () => {
  it('reads balancers beside those of version 2, what is set, and what their policies turn on', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    expect(valuesOf(read(classicBalancers, region)).map((value) => value)).toEqual([
      expect.objectContaining({
        arn: 'arn:aws:elasticloadbalancing:us-east-1:777788889999:loadbalancer/demo-classic',
        LoadBalancerName: 'demo-classic',
        Scheme: 'internet-facing',
        CreatedTime: '2018-06-04T07:00:00.000Z',
        AvailabilityZones: ['us-east-1a'],
        ListenerDescriptions: expect.arrayContaining([
          {
            Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 },
            PolicyNames: [],
          },
        ]),
      }),
      expect.objectContaining({ LoadBalancerName: 'tls-classic', Instances: [] }),
    ])
    expect(valuesOf(read(classicAttributes, region))[0]).toEqual({
      CrossZoneLoadBalancing: { Enabled: false },
      AccessLog: { Enabled: false },
      ConnectionDraining: { Enabled: false },
      AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'monitor' }],
    })
    expect(valuesOf(read(classicPolicies, region))).toEqual([
      { PolicyDescriptions: [] },
      {
        PolicyDescriptions: [
          {
            PolicyName: 'ELBSecurityPolicy-2016-08',
            Enabled: expect.arrayContaining(['Protocol-TLSv1', 'AES128-SHA', 'Server-Defined-Cipher-Order']),
          },
        ],
      },
    ])
    expect(JSON.stringify(read(classicPolicies, region))).not.toContain('RC4')
  })

  it('does not miss the attributes of a balancer that is gone, and is denied those of another', async () => {
    const effect = { kind: 'error', code: 'LoadBalancerNotFound', status: 400 } as const
    sample.faults.add({ operation: 'DescribeLoadBalancerAttributes', text: 'demo-classic', effect })
    sample.faults.add({ operation: 'DescribeLoadBalancerPolicies', text: 'demo-classic', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    expect(read(classicAttributes, region)[0]?.gap).toMatchObject({ code: 'Vanished' })
    expect(read(classicPolicies, region)[0]?.gap).toMatchObject({ kind: 'failed', code: 'AccessDenied' })
  })
})

describe('the checks of Classic Load Balancers in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'elb')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
