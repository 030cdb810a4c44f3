import type { IpSetContent, Rule, RuleGroupContent, Statement, WafItem, WebAclContent } from './facts'

const arn = (resource: string): string => `arn:aws:wafv2:eu-central-1:111122223333:regional/${resource}`

const item =
  (kind: string, name: string) =>
  (fields: Partial<WafItem> = {}): WafItem => {
    const Name = fields.Name ?? name
    return { arn: arn(`${kind}/${Name}/1`), Name, Id: '1', ...fields }
  }

/** A web ACL. */
export const webAcl = item('webacl', 'site')
/** A rule group of the account. */
export const ruleGroup = item('rulegroup', 'own')
/** An IP set. */
export const ipSet = item('ipset', 'offices')

const visible = { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true }

/** A rule that blocks what it matches. */
export const rule = (Name: string, Statement: Statement, fields: Partial<Rule> = {}): Rule => ({
  Name,
  Priority: 0,
  Statement,
  Action: 'Block',
  VisibilityConfig: visible,
  ...fields,
})

type Managed = NonNullable<Statement['ManagedRuleGroupStatement']>

/** A statement that takes in a managed rule group, of AWS and by its default version unless told. */
export const managedStatement = (Name: string, fields: Partial<Managed> = {}): Statement => ({
  ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ExcludedRules: [], RuleActionOverrides: [], ...fields },
})

/** A rule that takes in a managed rule group and leaves its actions as they are. */
export const managedRule = (Name: string, fields: Partial<Managed> = {}, OverrideAction = 'None'): Rule => ({
  Name,
  Priority: 0,
  Statement: managedStatement(Name, fields),
  OverrideAction,
  VisibilityConfig: visible,
})

/** A rule that takes in a rule group of the account. */
export const ownGroupRule = (ARN: string, OverrideAction = 'None'): Rule => ({
  Name: 'own-group',
  Priority: 0,
  Statement: { RuleGroupReferenceStatement: { ARN, ExcludedRules: [], RuleActionOverrides: [] } },
  OverrideAction,
  VisibilityConfig: visible,
})

/** AWS's core rule set. */
export const core = 'AWSManagedRulesCommonRuleSet'

/** What a web ACL does: the core rule set, and all else is let through. */
export const content = (fields: Partial<WebAclContent> = {}): WebAclContent => ({
  DefaultAction: 'Allow',
  Capacity: 700,
  Rules: [managedRule(core)],
  PreProcessFirewallManagerRuleGroups: [],
  PostProcessFirewallManagerRuleGroups: [],
  VisibilityConfig: visible,
  ...fields,
})

/** A group that Firewall Manager puts before or behind the rules of a web ACL. */
export const managerGroup = (Name: string, OverrideAction = 'None') => ({
  Name,
  Priority: 0,
  FirewallManagerStatement: managedStatement(Name),
  OverrideAction,
})

/** The rules of a rule group. */
export const groupContent = (...Rules: readonly Rule[]): RuleGroupContent => ({
  Capacity: 100,
  Rules: [...Rules],
  VisibilityConfig: visible,
})

/** The addresses of an IP set, in the order in which facts are kept. */
export const ipSetContent = (...Addresses: readonly string[]): IpSetContent => ({
  IPAddressVersion: Addresses.some((address) => address.includes(':')) ? 'IPV6' : 'IPV4',
  Addresses: Addresses.toSorted(),
})

/** A rule that limits each sender. */
export const rateRule = (Limit: number, fields: Partial<Rule> = {}, EvaluationWindowSec = 300): Rule =>
  rule('rate', { RateBasedStatement: { Limit, EvaluationWindowSec, AggregateKeyType: 'IP' } }, fields)

/** What stands behind a web ACL. */
export const inUse = {
  ResourceArns: ['arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188'],
  ResourceTypes: ['APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL'],
}
/** Nothing stands behind a web ACL. */
export const unused = {
  ResourceArns: [],
  ResourceTypes: ['AGENTCORE_GATEWAY', 'API_GATEWAY', 'APPLICATION_LOAD_BALANCER', 'APPSYNC'],
}

/** The ARN of the web ACL of most cases. */
export const aclArn = webAcl().arn
