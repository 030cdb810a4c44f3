import type { IpSetContent, Rule, RuleGroupContent, Statement } from './facts'
import {
  aclArn,
  content,
  groupContent,
  ipSet,
  ipSetContent,
  ownGroupRule,
  rateRule,
  rule,
  ruleGroup,
  webAcl,
} from './samples'

const setArn = ipSet().arn
const own = ruleGroup().arn
const inSet = { IPSetReferenceStatement: { ARN: setArn } }
const allow = (Statement: Statement): Rule => rule('let-in', Statement, { Action: 'Allow' })

const givenSet = (
  addresses: IpSetContent,
  Rules: readonly Rule[] = [allow(inSet)],
  ruleGroupContents: Readonly<Record<string, RuleGroupContent>> = {},
) => ({
  webAcls: [webAcl()],
  webAclContents: { [aclArn]: content({ Rules: [...Rules] }) },
  ruleGroupContents,
  ipSets: [ipSet()],
  ipSetContents: { [setArn]: addresses },
})

const passes = [{ arn: setArn, result: 'pass' }] as const
const failsBy = (...values: readonly string[]) =>
  [
    { arn: setArn, result: 'fail', evidence: values.map((value, index) => ({ path: `Addresses[${index}]`, value })) },
  ] as const
const halves = ipSetContent('0.0.0.0/1', '128.0.0.0/1')

/** Whether sets that pass are small. */
export const ipSetCases = [
  {
    name: 'two offices',
    kind: 'pass',
    given: givenSet(ipSetContent('198.51.100.0/24', '203.0.113.7/32')),
    expect: passes,
  },
  {
    name: 'half of the internet',
    kind: 'fail',
    given: givenSet(ipSetContent('128.0.0.0/1')),
    expect: failsBy('128.0.0.0/1'),
  },
  { name: 'there is no set', kind: 'none', given: { ...givenSet(halves), ipSets: [] }, expect: 'notApplicable' },
  { name: 'a rule blocks it', kind: 'none', given: givenSet(halves, [rule('out', inSet)]), expect: 'notApplicable' },
  {
    name: 'it must meet something else as well',
    kind: 'none',
    given: givenSet(halves, [allow({ AndStatement: { Statements: [inSet, {}] } })]),
    expect: 'notApplicable',
  },
  {
    name: 'all of IPv6, in a rule of a group, beside something else',
    kind: 'edge',
    given: givenSet(ipSetContent('2000::/3'), [ownGroupRule(own)], {
      [own]: groupContent(allow({ OrStatement: { Statements: [{}, inSet] } })),
    }),
    expect: failsBy('2000::/3'),
  },
  {
    name: 'many ranges that are large together only',
    kind: 'edge',
    given: givenSet(ipSetContent('20.0.0.0/8', '3.0.0.0/8')),
    expect: failsBy('20.0.0.0/8', '3.0.0.0/8'),
  },
  { name: 'private networks, however wide', kind: 'edge', given: givenSet(ipSetContent('10.0.0.0/8')), expect: passes },
  { name: 'it is empty', kind: 'edge', given: givenSet(ipSetContent()), expect: passes },
  {
    name: 'the rules of a web ACL may not be read',
    kind: 'edge',
    given: { ...givenSet(halves), webAclContents: { [aclArn]: { kind: 'denied', action: 'wafv2:GetWebACL' } } },
    expect: 'notAssessed',
  },
  {
    name: 'its addresses may not be read',
    kind: 'edge',
    given: { ...givenSet(halves), ipSetContents: { [setArn]: { kind: 'denied', action: 'wafv2:GetIPSet' } } },
    expect: 'notAssessed',
  },
] as const

const givenGroup = (ruleContent: RuleGroupContent) => ({
  ruleGroups: [ruleGroup()],
  ruleGroupContents: { [own]: ruleContent },
})

/** Whether rule groups hold rules. */
export const ruleGroupCases = [
  {
    name: 'a rule',
    kind: 'pass',
    given: givenGroup(groupContent(rateRule(100))),
    expect: [{ arn: own, result: 'pass' }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: givenGroup(groupContent()),
    expect: [{ arn: own, result: 'fail', evidence: [{ path: 'Rules[0].Name', value: null }] }],
  },
  {
    name: 'there is no group',
    kind: 'none',
    given: { ruleGroups: [], ruleGroupContents: {} },
    expect: 'notApplicable',
  },
  {
    name: 'its rules may not be read',
    kind: 'edge',
    given: {
      ruleGroups: [ruleGroup()],
      ruleGroupContents: { [own]: { kind: 'denied', action: 'wafv2:GetRuleGroup' } },
    },
    expect: 'notAssessed',
  },
] as const
