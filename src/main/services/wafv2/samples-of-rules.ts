import type { ManagedGroups, RuleGroupContent, WebAclContent } from './facts'
import {
  aclArn,
  content,
  core,
  groupContent,
  inUse,
  managedRule,
  managerGroup,
  ownGroupRule,
  rateRule,
  rule,
  ruleGroup,
  unused,
  webAcl,
} from './samples'

type Groups = Readonly<Record<string, RuleGroupContent>>

/** What a case gives: one web ACL in use with this content. */
export const givenAcl = (
  fields: Partial<WebAclContent>,
  ruleGroupContents: Groups = {},
  Groups: ManagedGroups['Groups'] = [],
) => ({
  webAcls: [webAcl()],
  webAclContents: { [aclArn]: content(fields) },
  webAclManagedGroups: { [aclArn]: { Groups } },
  webAclResources: { [aclArn]: inUse },
  ruleGroupContents,
})

const contentDenied = {
  ...givenAcl({}),
  webAclContents: { [aclArn]: { kind: 'denied', action: 'wafv2:GetWebACL' } },
} as const

/** The web ACL passes. */
export const passes = [{ arn: aclArn, result: 'pass' }] as const
/** The web ACL fails by this evidence. */
export const failsAt = (...evidence: readonly { path: string; value: string | number | boolean | null }[]) =>
  [{ arn: aclArn, result: 'fail', evidence }] as const

/** There is no web ACL. */
export const none = {
  name: 'there is no web ACL',
  kind: 'none',
  given: { ...givenAcl({}), webAcls: [] },
  expect: 'notApplicable',
} as const
/** The web ACL has no rules. */
export const empty = {
  name: 'it holds nothing',
  kind: 'none',
  given: givenAcl({ Rules: [] }),
  expect: 'notApplicable',
} as const
/** The rules of the web ACL may not be read. */
export const denied = {
  name: 'its rules may not be read',
  kind: 'edge',
  given: contentDenied,
  expect: 'notAssessed',
} as const

/** The same failure where nothing stands behind the web ACL; for checks of a region only. */
export const unusedCase = (
  given: ReturnType<typeof givenAcl>,
  ...evidence: readonly { path: string; value: string | number | boolean | null }[]
) =>
  ({
    name: 'nothing stands behind it',
    kind: 'edge',
    given: { ...given, webAclResources: { [aclArn]: unused } },
    expect: [{ arn: aclArn, result: 'fail', severity: 'low', evidence }],
  }) as const

const own = ruleGroup().arn
/** The core rule set, which only counts. */
export const counting = managedRule(core, {}, 'Count')
/** Evidence that the first group only counts. */
export const inCount = { path: 'Rules[0].OverrideAction', value: 'Count' } as const
const allowed = { path: 'DefaultAction', value: 'Allow' } as const
const noRule = { path: 'Rules[0].Name', value: null } as const
/** Evidence of the name of a rule. */
export const named = (Name: string, index = 0) => ({ path: `Rules[${index}].Name`, value: Name }) as const

/** Some rules of the core rule set. */
export const ruleNames = ['CrossSiteScripting_BODY', 'GenericLFI_BODY', 'NoUserAgent_HEADER', 'SizeRestrictions_BODY']
/** What AWS tells of the core rule set. */
export const described = (Version?: string) => ({
  VendorName: 'AWS',
  Name: core,
  ...(Version === undefined ? {} : { Version }),
  Rules: ruleNames.map((Name) => ({ Name, Action: 'Block' })),
})
/** These rules of a group only count. */
export const overridden = (...names: readonly string[]) => ({
  RuleActionOverrides: names.map((Name) => ({ Name, ActionToUse: 'Count' })),
})

/** Whether web ACLs hold rules. */
export const rulesCases = [
  { name: 'a managed group', kind: 'pass', given: givenAcl({}), expect: passes },
  {
    name: 'no rule, and everything is let through',
    kind: 'fail',
    given: givenAcl({ Rules: [] }),
    expect: failsAt(allowed, noRule),
  },
  none,
  {
    name: 'no rule, and everything is refused',
    kind: 'edge',
    given: givenAcl({ Rules: [], DefaultAction: 'Block' }),
    expect: [{ arn: aclArn, result: 'pass', evidence: [{ path: 'DefaultAction', value: 'Block' }] }],
  },
  {
    name: 'all its rules are Firewall Manager’s',
    kind: 'edge',
    given: givenAcl({ Rules: [], PreProcessFirewallManagerRuleGroups: [managerGroup(core)] }),
    expect: passes,
  },
  denied,
] as const
/** Of the former, in a region. */
export const rulesUnused = unusedCase(givenAcl({ Rules: [] }), allowed, noRule)

/** Whether web ACLs stop anything. */
export const blockingCases = [
  { name: 'a group whose actions are left', kind: 'pass', given: givenAcl({}), expect: passes },
  {
    name: 'the only group counts',
    kind: 'fail',
    given: givenAcl({ Rules: [counting] }),
    expect: failsAt(allowed, inCount),
  },
  none,
  empty,
  {
    name: 'all rules of the group are told to count one by one',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, overridden(...ruleNames))] }, {}, [described()]),
    expect: failsAt(allowed, {
      path: 'Rules[0].Statement.ManagedRuleGroupStatement.RuleActionOverrides[0].ActionToUse',
      value: 'Count',
    }),
  },
  {
    name: 'one rule of the group is told to count',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, overridden('SizeRestrictions_BODY'))] }, {}, [described()]),
    expect: passes,
  },
  {
    name: 'the rules of a group of its own only count, and its own rule allows',
    kind: 'edge',
    given: givenAcl(
      { Rules: [ownGroupRule(own), rule('health', {}, { Action: 'Allow' })] },
      {
        [own]: groupContent(rule('sql', { SqliMatchStatement: {} }, { Action: 'Count' })),
      },
    ),
    expect: failsAt(allowed, named('own-group'), { path: 'Rules[1].Action', value: 'Allow' }),
  },
  {
    name: 'the rule group is another account’s',
    kind: 'edge',
    given: givenAcl({ Rules: [ownGroupRule(own)] }),
    expect: 'notAssessed',
  },
  {
    name: 'what nobody allows is refused',
    kind: 'edge',
    given: givenAcl({ DefaultAction: 'Block', Rules: [counting] }),
    expect: passes,
  },
  {
    name: 'a challenge stops machines',
    kind: 'edge',
    given: givenAcl({ Rules: [counting, rule('login', {}, { Action: 'Challenge' })] }),
    expect: [{ arn: aclArn, result: 'pass', evidence: [named('login', 1)] }],
  },
  denied,
] as const
/** Of the former, in a region. */
export const blockingUnused = unusedCase(givenAcl({ Rules: [counting] }), allowed, inCount)

const reputation = 'AWSManagedRulesAmazonIpReputationList'
const badInputs = 'AWSManagedRulesKnownBadInputsRuleSet'
const sql = 'AWSManagedRulesSQLiRuleSet'
const vendor = managedRule('OWASP_TOP_10', { VendorName: 'Fortinet' })

/** Whether web ACLs stop common attacks. */
export const coreRulesCases = [
  { name: 'the core rule set', kind: 'pass', given: givenAcl({}), expect: passes },
  {
    name: 'a list of addresses only',
    kind: 'fail',
    given: givenAcl({ Rules: [managedRule(reputation)] }),
    expect: failsAt(named(reputation)),
  },
  none,
  empty,
  {
    name: 'the core rule set counts',
    kind: 'edge',
    given: givenAcl({ Rules: [counting] }),
    expect: failsAt(named(core)),
  },
  {
    name: 'own rules against scripts and SQL, deep inside of others',
    kind: 'edge',
    given: givenAcl(
      {
        Rules: [
          ownGroupRule(own),
          rule('sql', {
            AndStatement: { Statements: [{}, { OrStatement: { Statements: [{ SqliMatchStatement: {} }] } }] },
          }),
        ],
      },
      { [own]: groupContent(rule('scripts', { NotStatement: { Statement: { XssMatchStatement: {} } } })) },
    ),
    expect: passes,
  },
  {
    name: 'rules of another vendor, which nobody can look into',
    kind: 'edge',
    given: givenAcl({ Rules: [vendor] }),
    expect: 'notAssessed',
  },
  {
    name: 'Firewall Manager brings it',
    kind: 'edge',
    given: givenAcl({ Rules: [], PostProcessFirewallManagerRuleGroups: [managerGroup(core)] }),
    expect: passes,
  },
  denied,
] as const
/** Of the former, in a region. */
export const coreRulesUnused = unusedCase(givenAcl({ Rules: [managedRule(reputation)] }), named(reputation))

/** Whether web ACLs know known attacks. */
export const knownAttacksCases = [
  {
    name: 'all three lists',
    kind: 'pass',
    given: givenAcl({ Rules: [managedRule(badInputs), managedRule(reputation), managedRule(sql)] }),
    expect: passes,
  },
  {
    name: 'one is missing',
    kind: 'fail',
    given: givenAcl({ Rules: [managedRule(badInputs), managedRule(sql)] }),
    expect: failsAt(named(badInputs), named(sql, 1)),
  },
  none,
  empty,
  {
    name: 'one only counts, another is a rule of its own',
    kind: 'edge',
    given: givenAcl({
      Rules: [managedRule(badInputs), managedRule(reputation, {}, 'Count'), rule('sql', { SqliMatchStatement: {} })],
    }),
    expect: failsAt(named(badInputs), named(reputation, 1), named('sql', 2)),
  },
  { name: 'rules of another vendor', kind: 'edge', given: givenAcl({ Rules: [vendor] }), expect: 'notAssessed' },
  denied,
] as const

const limitAt = (index: number, value: number) =>
  ({ path: `Rules[${index}].Statement.RateBasedStatement.Limit`, value }) as const

/** Whether web ACLs limit senders. */
export const rateLimitCases = [
  { name: 'a limit of 2,000', kind: 'pass', given: givenAcl({ Rules: [rateRule(2000)] }), expect: passes },
  { name: 'no limit', kind: 'fail', given: givenAcl({}), expect: failsAt(named(core)) },
  none,
  empty,
  {
    name: 'a limit that counts',
    kind: 'edge',
    given: givenAcl({ Rules: [rateRule(2000, { Action: 'Count' })] }),
    expect: failsAt(named('rate')),
  },
  {
    name: 'a limit of a million',
    kind: 'edge',
    given: givenAcl({ Rules: [rateRule(1_000_000)] }),
    expect: failsAt(limitAt(0, 1_000_000)),
  },
  {
    name: 'a limit that looks small and holds for a minute',
    kind: 'edge',
    given: givenAcl({ Rules: [rateRule(5000, {}, 60)] }),
    expect: failsAt(limitAt(0, 5000)),
  },
  {
    name: 'the limit of a group',
    kind: 'edge',
    given: givenAcl({ Rules: [ownGroupRule(own)] }, { [own]: groupContent(rateRule(900)) }),
    expect: passes,
  },
  {
    name: 'the group against floods',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule('AWSManagedRulesAntiDDoSRuleSet')] }),
    expect: passes,
  },
  {
    name: 'the group is another account’s',
    kind: 'edge',
    given: givenAcl({ Rules: [ownGroupRule(own)] }),
    expect: 'notAssessed',
  },
  denied,
] as const
/** Of the former, in a region. */
export const rateLimitUnused = unusedCase(givenAcl({}), named(core))

const offices = { IPSetReferenceStatement: { ARN: 'arn:aws:wafv2:eu-central-1:111122223333:regional/ipset/offices/1' } }
const allow = (Statement: Parameters<typeof rule>[1]) => rule('let-in', Statement, { Action: 'Allow' })
const before = (Statement: Parameters<typeof rule>[1]) => givenAcl({ Rules: [allow(Statement), managedRule(core)] })
const letsIn = [named('let-in'), { path: 'Rules[0].Action', value: 'Allow' }] as const

/** Whether a rule leads past the others. */
export const shortcutCases = [
  { name: 'listed addresses pass', kind: 'pass', given: before(offices), expect: passes },
  { name: 'a header passes', kind: 'fail', given: before({}), expect: failsAt(...letsIn) },
  none,
  empty,
  {
    name: 'nothing behind it would stop anything',
    kind: 'none',
    given: givenAcl({ Rules: [allow({}), counting] }),
    expect: 'notApplicable',
  },
  {
    name: 'the rule comes last',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core), allow({})] }),
    expect: passes,
  },
  {
    name: 'listed addresses and a header',
    kind: 'edge',
    given: before({ AndStatement: { Statements: [{}, offices] } }),
    expect: passes,
  },
  {
    name: 'listed addresses or a header',
    kind: 'edge',
    given: before({ OrStatement: { Statements: [offices, {}] } }),
    expect: failsAt(...letsIn),
  },
  {
    name: 'all but listed addresses',
    kind: 'edge',
    given: before({ NotStatement: { Statement: offices } }),
    expect: failsAt(...letsIn),
  },
  {
    name: 'listed addresses, taken from a header',
    kind: 'edge',
    given: before({
      IPSetReferenceStatement: {
        ...offices.IPSetReferenceStatement,
        IPSetForwardedIPConfig: { HeaderName: 'X-Forwarded-For' },
      },
    }),
    expect: failsAt(...letsIn),
  },
  { name: 'a label of another rule', kind: 'edge', given: before({ LabelMatchStatement: {} }), expect: 'notAssessed' },
  {
    name: 'a group of its own allows a header',
    kind: 'edge',
    given: givenAcl({ Rules: [ownGroupRule(own), managedRule(core)] }, { [own]: groupContent(allow({})) }),
    expect: failsAt(named('own-group')),
  },
  denied,
] as const
/** Of the former, in a region. */
export const shortcutUnused = unusedCase(before({}), ...letsIn)
