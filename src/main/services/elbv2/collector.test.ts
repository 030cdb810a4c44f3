import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { elbv2Sample } from '../../sample/services/elbv2/elbv2'
import { sample as firewallSample } from '../../sample/services/wafv2/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import firewallCollector from '../wafv2/collector'
import collector from './collector'
import { loadBalancerAttributes, loadBalancerListeners, loadBalancers, sslPolicies, targetGroupTargets } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [elbv2Sample, ec2Sample, firewallSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of load balancers', () => {
  it('reads load balancers, their attributes and their listeners with the rules of plain HTTP', async () => {
    sample.setTime(moments.regression)
    sample.forget()
    const read = await readFromSample(sample, collector, 'payments', ['eu-central-1'])
    const found = read(loadBalancers, 'eu-central-1')
    expect(found).toHaveLength(2)
    const checkout = found.find(({ key }) => key.includes('/app/checkout/'))
    expect(checkout?.value).toEqual({
      arn: checkout?.key,
      LoadBalancerName: 'checkout',
      DNSName: expect.stringMatching(/^checkout-[0-9a-f]{10}\.eu-central-1\.elb\.amazonaws\.com$/),
      Type: 'application',
      Scheme: 'internet-facing',
      VpcId: expect.stringMatching(/^vpc-/),
      CreatedTime: '2025-03-11T09:20:00.000Z',
      State: { Code: 'active' },
      AvailabilityZones: expect.arrayContaining([
        { ZoneName: 'eu-central-1a', SubnetId: expect.stringMatching(/^subnet-/) },
        { ZoneName: 'eu-central-1b', SubnetId: expect.stringMatching(/^subnet-/) },
      ]),
      SecurityGroups: [expect.stringMatching(/^sg-/)],
    })
    const forward = { Type: 'forward', TargetGroupArn: expect.stringContaining(':targetgroup/checkout/') }
    const redirect = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } }
    const listeners = read(loadBalancerListeners, 'eu-central-1').find(({ key }) => key === checkout?.key)
    expect(listeners?.value).toEqual({
      Listeners: expect.arrayContaining([
        {
          ListenerArn: expect.stringContaining(':listener/app/checkout/'),
          Port: 443,
          Protocol: 'HTTPS',
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
          DefaultActions: [forward],
        },
        {
          ListenerArn: expect.stringContaining(':listener/app/checkout/'),
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [redirect],
          Rules: [
            { Priority: '10', Actions: [forward] },
            { Priority: 'default', Actions: [redirect] },
          ],
        },
      ]),
    })
    const attributes = read(loadBalancerAttributes, 'eu-central-1').find(({ key }) => key === checkout?.key)
    expect(attributes?.value).toEqual({
      Attributes: expect.arrayContaining([
        { Key: 'routing.http.desync_mitigation_mode', Value: 'strictest' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
      ]),
    })
    // One listener speaks plain HTTP; the network load balancer has none.
    expect(sample.counts()['elbv2:DescribeRules']).toBe(1)
  })

  it('reads all pages', async () => {
    const small = await startSample({ services: [elbv2Sample], pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', ['us-east-1'])
    expect(read(loadBalancers, 'us-east-1')).toHaveLength(3)
    expect(valuesOf(read(sslPolicies, 'us-east-1'))).toEqual([{ SslPolicies: expect.any(Array) }])
    expect(small.counts()).toMatchObject({ 'elbv2:DescribeLoadBalancers': 3, 'elbv2:DescribeSSLPolicies': 6 })
    await small.close()
  })

  it('makes a gap of one load balancer’s denied attributes, and reads the others', async () => {
    sample.faults.add({
      operation: 'DescribeLoadBalancerAttributes',
      text: 'ledger',
      effect: { kind: 'denied' },
    })
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    const items = read(loadBalancerAttributes, 'eu-west-1')
    expect(items.map(({ key, gap }) => [key.includes('ledger'), gap !== undefined])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    )
  })
})

describe('the targets of network load balancers', () => {
  it('are read for those groups only, with their ports', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    const found = read(targetGroupTargets, 'eu-west-1')
    expect(valuesOf(found.filter(({ key }) => key.includes('/ledger/')))).toEqual([
      {
        TargetHealthDescriptions: [
          { Target: { Id: expect.stringMatching(/^i-/), Port: 8080 } },
          { Target: { Id: expect.stringMatching(/^i-/), Port: 8080 } },
        ],
      },
    ])
    expect(valuesOf(found.filter(({ key }) => key.includes('/checkout/')))).toEqual([{}])
    expect(sample.counts()['elbv2:DescribeTargetHealth']).toBe(1)
  })

  it('are neither good nor bad where the group is gone by now', async () => {
    sample.faults.add({
      operation: 'DescribeTargetHealth',
      effect: { kind: 'error', code: 'TargetGroupNotFound', message: 'It is gone', status: 400 },
    })
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(read(targetGroupTargets, 'eu-west-1')).toContainEqual(
      expect.objectContaining({ gap: expect.objectContaining({ code: 'Vanished' }) }),
    )
  })
})

describe('the checks of load balancers in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'elbv2')
    const results = resultsOf(
      // One of them asks which web ACL stands before a load balancer.
      await judgeSample(sample, { ...collector, reads: [...collector.reads, ...firewallCollector.reads] }, checks),
    )
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
