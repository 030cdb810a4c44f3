import {
  CreateIPSetCommand,
  CreateRuleGroupCommand,
  CreateWebACLCommand,
  PutLoggingConfigurationCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2'
import type { LoggingFilter, Rule, Scope, Statement, VisibilityConfig } from '@aws-sdk/client-wafv2'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const visible = (MetricName: string, CloudWatchMetricsEnabled = true): VisibilityConfig => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled,
  MetricName,
})

const groups = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesSQLiRuleSet',
] as const

const managed = (names: readonly string[], override: 'None' | 'Count'): readonly Rule[] =>
  names.map((Name, index) => ({
    Name,
    Priority: 10 + index,
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
    OverrideAction: { [override]: {} },
    VisibilityConfig: visible(Name),
  }))

const own = (
  Name: string,
  Priority: number,
  Statement: Statement,
  action: 'Allow' | 'Block',
  metrics = true,
): Rule => ({
  Name,
  Priority,
  Statement,
  Action: { [action]: {} },
  VisibilityConfig: visible(Name, metrics),
})

const text = (field: 'UriPath' | 'header'): Statement => ({
  ByteMatchStatement: {
    FieldToMatch: field === 'UriPath' ? { UriPath: {} } : { SingleHeader: { Name: 'x-load-test' } },
    PositionalConstraint: 'STARTS_WITH',
    SearchString: new TextEncoder().encode('/admin'),
    TextTransformations: [{ Priority: 0, Type: 'NONE' }],
  },
})

const dropsBlocked: LoggingFilter = {
  DefaultBehavior: 'KEEP',
  Filters: [{ Behavior: 'DROP', Requirement: 'MEETS_ALL', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
}
const keepsBlocked: LoggingFilter = {
  DefaultBehavior: 'DROP',
  Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
}

/** Five web ACLs, two IP sets and two rule groups of one scope; names begin with the kind's prefix. */
const buildScope = async ({ site }: Ground, Scope: Scope, prefix: string): Promise<void> => {
  const waf = site.client(WAFV2Client, regions.main)
  const set = async (Name: string, Addresses: string[]): Promise<string> => {
    const made = await waf.send(new CreateIPSetCommand({ Name, Scope, IPAddressVersion: 'IPV4', Addresses }))
    site.name(`${prefix}ipset:${Name}`, made.Summary?.ARN)
    return given(made.Summary?.ARN)
  }
  const group = async (Name: string, Rules: Rule[]): Promise<string> => {
    const made = await waf.send(
      new CreateRuleGroupCommand({ Name, Scope, Capacity: 50, Rules, VisibilityConfig: visible(Name) }),
    )
    site.name(`${prefix}rulegroup:${Name}`, made.Summary?.ARN)
    return given(made.Summary?.ARN)
  }
  const acl = async (Name: string, Rules: readonly Rule[], fallback: 'Allow' | 'Block' = 'Allow'): Promise<string> => {
    const made = await waf.send(
      new CreateWebACLCommand({
        Name,
        Scope,
        DefaultAction: { [fallback]: {} },
        Rules: [...Rules],
        VisibilityConfig: visible(Name),
      }),
    )
    site.name(`${prefix}web-acl:${Name}`, made.Summary?.ARN)
    return given(made.Summary?.ARN)
  }
  const log = (ResourceArn: string, LoggingFilter: LoggingFilter, ...headers: readonly string[]) =>
    waf.send(
      new PutLoggingConfigurationCommand({
        LoggingConfiguration: {
          ResourceArn,
          LogDestinationConfigs: [`arn:aws:logs:${regions.main}:${account}:log-group:aws-waf-logs-${prefix}site`],
          LoggingFilter,
          RedactedFields: headers.map((Name) => ({ SingleHeader: { Name } })),
        },
      }),
    )

  const offices = await set('offices', ['198.51.100.0/24'])
  const partners = await set('partners', ['0.0.0.0/1', '128.0.0.0/1'])
  const house = await group('house', [own('no-administration', 0, text('UriPath'), 'Block')])
  await group('unfinished', [])
  const limit: Statement = { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' } }
  const kept = await acl('kept', [
    own('offices', 0, { IPSetReferenceStatement: { ARN: offices } }, 'Allow'),
    own('limit', 1, limit, 'Block'),
    {
      Name: 'house',
      Priority: 2,
      Statement: { RuleGroupReferenceStatement: { ARN: house } },
      OverrideAction: { None: {} },
      VisibilityConfig: visible('house'),
    },
    ...managed(groups, 'None'),
  ])
  await log(kept, keepsBlocked, 'authorization', 'cookie')
  const careless = await acl('careless', [
    own('partners', 0, { IPSetReferenceStatement: { ARN: partners } }, 'Allow'),
    own('load-test', 1, text('header'), 'Allow', false),
    ...managed(groups.slice(0, 1), 'None'),
  ])
  await log(careless, dropsBlocked)
  await acl('counting', managed(groups, 'Count'))
  await acl('empty', [])
  await acl('closed', [], 'Block')
}

/** What AWS WAF keeps in the main region, and the same for CloudFront. */
export const build = async (ground: Ground): Promise<void> => {
  await buildScope(ground, 'REGIONAL', '')
  await buildScope(ground, 'CLOUDFRONT', 'cdn-')
}
