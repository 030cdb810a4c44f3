import { defineCases } from '../../../engine/cases'
import type { Distribution, LogDeliveries } from '../facts'
import { behavior, distribution, distributionArn as arn, distributionConfig } from '../samples'
import check from './cloudfront-distribution-logging.check'

const none: LogDeliveries = { deliverySources: [], deliveries: [] }
const source = { name: 'shop', resourceArns: [arn], logType: 'ACCESS_LOGS' }
const realTime = { RealtimeLogConfigArn: 'arn:aws:cloudfront::111122223333:realtime-log-config/all' }
const off = distributionConfig({ Logging: { Enabled: false, Bucket: '' } })
const denied = { kind: 'denied', action: 'logs:DescribeDeliverySources' } as const

const given = (deliveries: LogDeliveries | typeof denied = none, fields: Partial<Distribution> = {}, config = off) => ({
  distributions: [distribution(fields)],
  distributionConfigs: { [arn]: config },
  deliveries,
})
const silent = [{ arn, result: 'fail', evidence: [{ path: 'Logging.Enabled', value: false }] }] as const

export default defineCases(check, [
  {
    name: 'standard logs of the first version, whatever is known of others',
    kind: 'pass',
    given: given(denied, {}, distributionConfig()),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Logging.Enabled', value: true }] }],
  },
  { name: 'no logs at all', kind: 'fail', given: given(), expect: silent },
  {
    name: 'standard logs of the second version',
    kind: 'edge',
    given: given({ deliverySources: [source], deliveries: [{ deliverySourceName: 'shop' }] }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'deliverySources[0].name', value: 'shop' }] }],
  },
  {
    name: 'a source that is delivered nowhere, and one of other logs',
    kind: 'edge',
    given: given({
      deliverySources: [source, { ...source, logType: 'CONNECTION_LOGS', name: 'connections' }],
      deliveries: [{ deliverySourceName: 'connections' }],
    }),
    expect: silent,
  },
  {
    name: 'real-time logs of the default behaviour, and of no other',
    kind: 'edge',
    given: given(none, {
      DefaultCacheBehavior: behavior(realTime),
      CacheBehaviors: { Items: [{ ...behavior(), PathPattern: '/api/*' }] },
    }),
    expect: silent,
  },
  {
    name: 'real-time logs of all behaviours',
    kind: 'edge',
    given: given(none, { DefaultCacheBehavior: behavior(realTime) }),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'deliveries may not be listed', kind: 'edge', given: given(denied), expect: 'notAssessed' },
  {
    name: 'a disabled distribution is asked by nobody',
    kind: 'none',
    given: given(none, { Enabled: false }),
    expect: 'notApplicable',
  },
])
