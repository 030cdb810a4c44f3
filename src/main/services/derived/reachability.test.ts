import { describe, expect, it } from 'vitest'
import { portTraffic } from '../../../shared/network/traffic'
import type { StoredFact } from '../../../shared/review/fact-state'
import type { CheckPlace, Views } from '../../engine/check'
import { makeViews } from '../../engine/views'
import { factOf } from '../../engine/validate'
import { networkInterface, openNetworkAcl, ruleFrom, securityGroup } from '../ec2/samples'
import { openNetwork } from '../ec2/samples-of-network'
import { localRoute, routeTable } from '../vpc/samples'
import { reachabilityNeeds, reachabilityOf } from './reachability'

const account = { id: '111122223333', partition: 'aws', regions: ['eu-central-1'] }
const place: CheckPlace = {
  account: { id: account.id, resource: { arn: 'arn', type: 'AWS::::Account', name: 'account' } },
  region: 'eu-central-1',
  partition: 'aws',
}
const arn = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188'
const https = [portTraffic('tcp', 443)]
const ofBalancer = networkInterface({
  Description: 'ELB app/web/50dc6c495c0c9188',
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '18.192.0.10' } }],
})

/** The views that checks get of a network in which things differ from the open one. */
const viewsOf = (fields: Partial<Record<keyof typeof openNetwork, unknown>>): Views<typeof reachabilityNeeds> => {
  const given: Readonly<Record<string, unknown>> = { ...openNetwork, ...fields }
  const stored = new Map<string, StoredFact>(
    Object.entries(reachabilityNeeds).map(([name, need]) => {
      const value = JSON.parse(JSON.stringify(given[name]))
      const list: readonly { readonly arn?: string }[] = Array.isArray(value)
        ? value
        : factOf(need).kind === 'one'
          ? [value]
          : []
      return [
        factOf(need).id,
        {
          complete: true,
          items: list.map((item) => ({ key: item.arn ?? '', value: JSON.parse(JSON.stringify(item)) })),
        },
      ]
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

const open = securityGroup({ IpPermissions: [ruleFrom([443, 443], '0.0.0.0/0')] })

describe('what the internet reaches', () => {
  it('is worked out once for the same facts, and anew for others', () => {
    const views = viewsOf({})
    expect(reachabilityOf({ ...views }, place)).toBe(reachabilityOf(views, place))
    expect(reachabilityOf(viewsOf({}), place)).not.toBe(reachabilityOf(views, place))
  })

  it('is a balancer over the addresses of its interfaces', () => {
    const views = viewsOf({ networkInterfaces: [ofBalancer], securityGroups: [open] })
    const reach = reachabilityOf(views, place).ofBalancer(arn, https)
    expect(reach.answer).toBe('reachable')
    expect(reach.answer === 'reachable' && reach.steps[0]).toEqual({
      path: 'PrivateIpAddresses[0].Association.PublicIp',
      value: '18.192.0.10',
    })
  })

  it('is a network load balancer without groups, but for its ACL', () => {
    const own = { ...ofBalancer, InterfaceType: 'network_load_balancer', Groups: [] }
    const answerOf = (fields: Parameters<typeof viewsOf>[0]): string =>
      reachabilityOf(viewsOf({ networkInterfaces: [own], ...fields }), place).ofBalancer(arn, https).answer
    expect(answerOf({})).toBe('reachable')
    expect(answerOf({ networkAcls: [openNetworkAcl({ Entries: [] })] })).toBe('stopped')
  })

  it('stops at the hop that stops it, and names it', () => {
    const hopOf = (fields: Parameters<typeof viewsOf>[0]): string => {
      const views = viewsOf({ networkInterfaces: [ofBalancer], securityGroups: [open], ...fields })
      const reach = reachabilityOf(views, place).ofBalancer(arn, https)
      return reach.answer === 'stopped' ? reach.hop : reach.answer
    }
    expect(hopOf({ securityGroups: [securityGroup()] })).toBe('group')
    expect(hopOf({ routeTables: [routeTable([localRoute])] })).toBe('route')
    expect(hopOf({ blockPublicAccess: { InternetGatewayBlockMode: 'block-ingress' } })).toBe('block')
    expect(hopOf({ networkAcls: [openNetworkAcl({ Entries: [] })] })).toBe('acl')
    expect(hopOf({ networkInterfaces: [{ ...ofBalancer, PrivateIpAddresses: [] }] })).toBe('address')
    expect(hopOf({ networkInterfaces: [] })).toBe('unknown')
  })
})
