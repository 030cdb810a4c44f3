import { describe, expect, it } from 'vitest'
import { portTraffic } from '../../../shared/network/traffic'
import type { StoredFact } from '../../../shared/review/fact-state'
import type { Gap } from '../../../shared/review/gap'
import type { CheckPlace, Views } from '../../engine/check'
import { factOf } from '../../engine/validate'
import { makeViews } from '../../engine/views'
import type { RestApiMethod } from '../apigateway/facts'
import { httpIntegration, invokePolicy, method, methodsOf, privateApi, restApi } from '../apigateway/samples'
import { api, apiArn } from '../apigatewayv2/samples'
import { instance, ruleFrom, securityGroup } from '../ec2/samples'
import { openNetwork } from '../ec2/samples-of-network'
import { networkLoadBalancer, targetGroup } from '../elbv2/samples'
import { localRoute, routeTable, subnet } from '../vpc/samples'
import { reachabilityNeeds, reachabilityOf } from './reachability'

const account = { id: '111122223333', partition: 'aws', regions: ['eu-central-1'] }
const place: CheckPlace = {
  account: { id: account.id, resource: { arn: 'arn', type: 'AWS::::Account', name: 'account' } },
  region: 'eu-central-1',
  partition: 'aws',
}
const host = 'ledger-50dc6c495c0c9189.elb.eu-central-1.amazonaws.com'
const balancer = networkLoadBalancer({
  DNSName: host,
  AvailabilityZones: [{ SubnetId: 'subnet-2', ZoneName: 'eu-central-1a' }],
})
const behind = targetGroup({ Protocol: 'TCP', LoadBalancerArns: [balancer.arn] })
const listenerArn = `${balancer.arn}/l`
const leadsTo = (uri: string) => httpIntegration(uri, { connectionType: 'VPC_LINK' })
const linked = method({ authorizationType: 'NONE', methodIntegration: leadsTo(`http://${host}:4000/search`) })
const admits = (port: number, cidr: string) => [securityGroup({ IpPermissions: [ruleFrom([port, port], cidr)] })]

type Fields = Partial<Record<keyof typeof openNetwork, unknown>>

/** An internal balancer whose port 4000 ends at one of `i-1`, in a network without any way to the internet. */
const network = (port: number, fields: Fields = {}): Fields => ({
  ...openNetwork,
  instances: [instance()],
  securityGroups: admits(port, '10.0.1.0/24'),
  subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.1.0/24' })],
  routeTables: [routeTable([localRoute])],
  loadBalancers: [balancer],
  loadBalancerListeners: {
    [balancer.arn]: {
      Listeners: [
        {
          ListenerArn: listenerArn,
          Port: 4000,
          Protocol: 'TCP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn: behind.arn }],
        },
      ],
    },
  },
  targetGroups: [behind],
  targetGroupTargets: { [behind.arn]: { TargetHealthDescriptions: [{ Target: { Id: 'i-1', Port: port } }] } },
  ...fields,
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const viewsOf = (given: Readonly<Record<string, unknown>>): Views<typeof reachabilityNeeds> => {
  const stored = new Map<string, StoredFact>(
    Object.entries(reachabilityNeeds).map(([name, need]): readonly [string, StoredFact] => {
      const value: unknown = JSON.parse(JSON.stringify(given[name]))
      if (isRecord(value) && 'denied' in value) {
        const gap: Gap = { kind: 'denied', action: String(value['denied']) }
        return [factOf(need).id, { complete: true, gap, items: [] }]
      }
      const items = Array.isArray(value)
        ? value.map((item) => ({ key: String(item.arn), value: item }))
        : factOf(need).kind === 'one'
          ? [{ key: '', value: JSON.parse(JSON.stringify(value)) }]
          : Object.entries(isRecord(value) ? value : {}).map(([key, item]) => ({
              key,
              value: JSON.parse(JSON.stringify(item)),
            }))
      return [factOf(need).id, { complete: true, items }]
    }),
  )
  const viewOf = makeViews((unit) => stored.get(unit.fact), '2026-06-01T00:00:00Z')
  return Object.fromEntries(
    Object.entries(reachabilityNeeds).map(([name, need]) => {
      const viewed = viewOf(account, place.region, need)
      return [name, 'view' in viewed ? viewed.view : undefined]
    }),
  ) as Views<typeof reachabilityNeeds>
}

const reach = (port: number, fields: Fields = {}) =>
  reachabilityOf(viewsOf(network(port, fields)), place).ofInstance(instance(), [portTraffic('tcp', port)])
const answer = (port: number, fields: Fields = {}): string => reach(port, fields).answer
const rest = (...methods: readonly RestApiMethod[]): Fields => ({
  restApis: [restApi({ policy: null })],
  restApiMethods: methodsOf(...methods),
})
const http = (AuthorizationType: string): Fields => ({
  httpApis: [api()],
  apiIntegrations: {
    [apiArn]: {
      Integrations: [{ IntegrationId: 'i1', ConnectionType: 'VPC_LINK', IntegrationUri: listenerArn }],
    },
  },
  apiRoutes: { [apiArn]: { Routes: [{ RouteKey: 'GET /', AuthorizationType, Target: 'integrations/i1' }] } },
})

describe('what API Gateway publishes through a VPC link', () => {
  it('is reachable where a REST API lets everybody call it, with the method as a step', () => {
    const found = reach(9200, rest(linked))
    expect(found.answer).toBe('reachable')
    expect(found.answer === 'reachable' && found.steps).toContainEqual({
      path: 'methods[0].authorizationType',
      value: 'NONE',
    })
  })

  it('is stopped where nobody publishes it, callers say who they are, or the API is private', () => {
    expect(answer(9200)).toBe('stopped')
    expect(answer(9200, rest({ ...linked, authorizationType: 'AWS_IAM' }))).toBe('stopped')
    expect(answer(9200, { restApis: [privateApi(null)], restApiMethods: methodsOf(linked) })).toBe('stopped')
  })

  it('is that listener and no other, and what it speaks is HTTP', () => {
    const to = (uri: string) => rest({ ...linked, methodIntegration: leadsTo(uri) })
    expect(answer(9200, to(`http://${host}/`))).toBe('stopped')
    expect(answer(9200, to('http://other.elb.eu-central-1.amazonaws.com:4000/'))).toBe('stopped')
    expect(answer(9200, to(`http://${host.toUpperCase()}:4000`))).toBe('reachable')
    expect(answer(5432, rest(linked))).toBe('stopped')
  })

  it('is stopped where the groups of the instance do not let the balancer in', () => {
    expect(answer(9200, { ...rest(linked), securityGroups: admits(9200, '10.9.0.0/16') })).toBe('stopped')
  })

  it('is unknown where a policy or a stage variable decides, or the APIs could not be read', () => {
    expect(
      answer(9200, { restApis: [restApi({ policy: invokePolicy('*') })], restApiMethods: methodsOf(linked) }),
    ).toBe('unknown')
    expect(answer(9200, rest({ ...linked, methodIntegration: leadsTo('http://${stageVariables.host}/') }))).toBe(
      'unknown',
    )
    expect(answer(9200, { restApis: { denied: 'apigateway:GET' } })).toBe('unknown')
    expect(answer(9200, { httpApis: { denied: 'apigateway:GET' } })).toBe('unknown')
  })

  it('of HTTP APIs comes by interfaces in the VPC: reachable where everybody may come, else not known', () => {
    expect(answer(9200, { ...http('NONE'), securityGroups: admits(9200, '0.0.0.0/0') })).toBe('reachable')
    expect(answer(9200, http('NONE'))).toBe('unknown')
    expect(answer(9200, http('JWT'))).toBe('stopped')
  })
})
