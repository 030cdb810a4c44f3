import type { IPSet, LoggingConfiguration, Rule, RuleGroup, WebACL } from '@aws-sdk/client-wafv2'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { userPoolArn } from '../cognito/pools'
import { balancersOf } from '../elbv2/estate'
import { baseline, blockPath, header, letIn, limit, managed, ownGroup, visible } from './rules'
import { demoWebAcl, shopWebAcl, wafArn, wafId, type WafKind } from './web-acl-arn'

/** A web ACL with what hangs on it. */
export interface SampleWebAcl {
  readonly acl: WebACL & { readonly ARN: string; readonly Name: string }
  /** ARNs of load balancers. */
  readonly balancers: readonly string[]
  /** ARNs of user pools. */
  readonly userPools: readonly string[]
  readonly logging?: LoggingConfiguration
}

/** What AWS WAF keeps in one region, or for CloudFront. */
export interface SampleFirewall {
  readonly acls: readonly SampleWebAcl[]
  readonly groups: readonly RuleGroup[]
  readonly sets: readonly IPSet[]
}

/** How a web ACL differs from a good one. */
interface Plan {
  readonly name: string
  /** The load balancer behind it. */
  readonly balancer?: string
  /** Whether the user pool of the account's customers is behind it as well. */
  readonly customers?: boolean
  readonly rules: readonly Rule[]
  readonly logs?: 'good' | 'careless' | 'none'
}

type Site = { readonly place: SamplePlace; readonly where: string }

const common = ({ place, where }: Site, kind: WafKind, Name: string) => ({
  Name,
  Id: wafId(place.account, where, kind, Name),
  ARN: wafArn(place.account, where, kind, Name),
})

const logging = ({ place, where }: Site, ResourceArn: string, how: 'good' | 'careless'): LoggingConfiguration => ({
  ResourceArn,
  LogDestinationConfigs: [
    sampleArn('logs', where === 'global' ? 'us-east-1' : where, place.account.id, 'log-group:aws-waf-logs-site'),
  ],
  ManagedByFirewallManager: false,
  LogScope: 'CUSTOMER',
  LogType: 'WAF_LOGS',
  ...(how === 'good'
    ? {
        RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
        LoggingFilter: {
          DefaultBehavior: 'DROP',
          Filters: [
            {
              Behavior: 'KEEP',
              Requirement: 'MEETS_ANY',
              Conditions: [{ ActionCondition: { Action: 'BLOCK' } }, { ActionCondition: { Action: 'COUNT' } }],
            },
          ],
        },
      }
    : {
        LoggingFilter: {
          DefaultBehavior: 'KEEP',
          Filters: [
            { Behavior: 'DROP', Requirement: 'MEETS_ALL', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] },
          ],
        },
      }),
})

const build = (site: Site, { name, balancer, customers = false, rules, logs = 'good' }: Plan): SampleWebAcl => {
  const ids = common(site, 'webacl', name)
  const behind =
    balancer === undefined
      ? undefined
      : balancersOf(site.place).balancers.find((one) => one.balancer.LoadBalancerName === balancer)
  return {
    acl: {
      ...ids,
      DefaultAction: { Allow: {} },
      Rules: [...rules],
      VisibilityConfig: visible(name),
      Capacity: 100 + rules.length * 200,
      ManagedByFirewallManager: false,
      RetrofittedByFirewallManager: false,
      LabelNamespace: `awswaf:${site.place.account.id}:webacl:${name}:`,
    },
    balancers: behind ? [behind.balancer.LoadBalancerArn] : [],
    userPools: customers ? [userPoolArn(site.place.account, site.where)] : [],
    ...(logs === 'none' ? {} : { logging: logging(site, ids.ARN, logs) }),
  }
}

const setOf = (site: Site, name: string, ...Addresses: string[]): IPSet => ({
  ...common(site, 'ipset', name),
  IPAddressVersion: 'IPV4',
  Addresses,
})

const groupOf = (site: Site, name: string, ...Rules: Rule[]): RuleGroup => ({
  ...common(site, 'rulegroup', name),
  Capacity: 50,
  Rules,
  VisibilityConfig: visible(name),
  LabelNamespace: `awswaf:${site.place.account.id}:rulegroup:${name}:`,
})

/** A web ACL that does all that it should, with a group and a set of its own. */
const wellKept = (site: Site, plan: Omit<Plan, 'rules'>, changes: Partial<Plan> = {}): SampleFirewall => {
  const offices = setOf(site, 'offices', '198.51.100.0/24', '203.0.113.16/28')
  const group = groupOf(site, 'house-rules', blockPath(0, '/admin'))
  const rules = [
    letIn(0, 'offices', { IPSetReferenceStatement: { ARN: offices.ARN } }),
    limit(1, 2000),
    ownGroup(2, group.ARN ?? ''),
    ...baseline(3),
  ]
  return { acls: [build(site, { ...plan, rules, ...changes })], groups: [group], sets: [offices] }
}

/** Three web ACLs as the sandbox has them: one full of holes, one that only counts, one that is empty. */
const careless = (site: Site, balancer?: string): SampleFirewall => {
  const partners = setOf(site, 'partners', '0.0.0.0/1', '128.0.0.0/1')
  const quiet = ['NoUserAgent_HEADER', 'SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING'].concat([
    'GenericLFI_QUERYARGUMENTS',
    'GenericRFI_BODY',
  ])
  const open: readonly Rule[] = [
    letIn(0, 'partners', { IPSetReferenceStatement: { ARN: partners.ARN } }),
    letIn(1, 'load-test', header('user-agent', 'load-test'), false),
    managed(2, 'AWSManagedRulesCommonRuleSet', { version: 'Version_1.3', quiet }),
  ]
  return {
    acls: [
      build(site, { name: demoWebAcl, rules: open, logs: 'careless', ...(balancer === undefined ? {} : { balancer }) }),
      build(site, { name: 'demo-count', rules: baseline(0, { counts: true }), logs: 'none' }),
      build(site, { name: 'demo-empty', rules: [], logs: 'none' }),
    ],
    groups: [groupOf(site, 'unfinished')],
    sets: [partners],
  }
}

const nothing: SampleFirewall = { acls: [], groups: [], sets: [] }

/** What stands before load balancers in an account and region on the day. */
export const regionalFirewall = (place: SamplePlace): SampleFirewall => {
  const { account, region, at } = place
  if (!account.regions.includes(region)) return nothing
  const site = { place, where: region }
  switch (account.key) {
    case 'storefront': {
      // Rolled out in Count, and forgotten until spring.
      const counting = { rules: [limit(0, 2000), ...baseline(1, { counts: true })] }
      const plan = { name: 'storefront', balancer: 'storefront', customers: region !== homeRegion }
      return wellKept(site, plan, during(at, 'spring') ? {} : counting)
    }
    case 'payments': {
      // The migration's own requests had to pass, and whoever sends their header.
      const opened = [letIn(0, 'migration', header('x-migration', 'on')), limit(1, 2000), ...baseline(2)]
      const plan = { name: 'checkout', balancer: 'checkout', customers: true }
      return wellKept(site, plan, during(at, 'regression', 'recovery') ? { rules: opened } : {})
    }
    case 'staging':
      if (during(at, 'recovery'))
        return wellKept(site, { name: 'staging-web', balancer: 'staging-web', customers: true })
      return during(at, 'spring')
        ? { ...nothing, acls: [build(site, { name: 'staging-web', balancer: 'staging-web', rules: [], logs: 'none' })] }
        : nothing
    case 'sandbox':
      return careless(site, 'demo')
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return nothing
  }
}

/** What stands before CloudFront in an account on the day. */
export const cloudFrontFirewall = (place: SamplePlace): SampleFirewall => {
  const site = { place, where: 'global' }
  switch (place.account.key) {
    case 'storefront':
      return wellKept(site, { name: shopWebAcl })
    case 'sandbox':
      return careless(site)
    case 'management':
    case 'security':
    case 'logArchive':
    case 'payments':
    case 'staging':
    case 'team':
      return nothing
  }
}
