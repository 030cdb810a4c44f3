import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of one scope should say: the estate has the same in both. */
const ofScope = (prefix: string, scope: string): readonly CheckExpectations[] => {
  const acl = (name: string): string => `${prefix}web-acl:${name}`
  const id = (name: string): string => `wafv2-${scope}${name}`
  return [
    expectCheck(
      id('web-acl-rules'),
      passes(['kept', 'careless', 'counting'].map(acl), 'it was made with rules'),
      passes(acl('closed'), 'it has no rules and refuses everything'),
      fails(acl('empty'), 'it has no rules and lets everything through'),
    ),
    expectCheck(
      id('web-acl-blocks'),
      passes(['kept', 'careless'].map(acl), 'the actions of a managed group are left as they are'),
      fails(acl('counting'), 'the override action of each group is Count'),
    ),
    expectCheck(
      id('web-acl-core-rules'),
      passes(acl('kept'), 'it takes in the core rule set'),
      fails(acl('careless'), 'it takes in a list of addresses only'),
      fails(acl('counting'), 'its core rule set counts'),
    ),
    expectCheck(
      id('web-acl-known-attacks'),
      passes(acl('kept'), 'it takes in all three lists'),
      fails(acl('careless'), 'known bad inputs and SQL are missing'),
      fails(acl('counting'), 'its lists count'),
    ),
    expectCheck(
      id('web-acl-rate-limit'),
      passes(acl('kept'), 'a rule blocks from 2,000 requests on'),
      fails(['careless', 'counting'].map(acl), 'it has no rate-based rule'),
    ),
    expectCheck(
      id('web-acl-shortcut'),
      passes(acl('kept'), 'its Allow rule asks for listed addresses'),
      fails(acl('careless'), 'its Allow rule asks for a header and stands before a group that blocks'),
    ),
    expectCheck(
      id('web-acl-managed-overrides'),
      passes(['kept', 'careless'].map(acl), 'no action of a group is changed'),
      fails(acl('counting'), 'the groups as a whole count'),
    ),
    expectOneSide(
      id('web-acl-managed-versions'),
      'moto does not list the versions of managed rule groups, so the estate keeps to none',
      passes(['kept', 'careless', 'counting'].map(acl), 'it follows the default version'),
    ),
    expectCheck(
      id('web-acl-metrics'),
      passes(['kept', 'counting', 'empty', 'closed'].map(acl), 'metrics were turned on everywhere'),
      fails(acl('careless'), 'one rule was made without metrics'),
    ),
    expectCheck(
      id('ip-set-wide'),
      passes(`${prefix}ipset:offices`, 'a /24 is let through'),
      fails(`${prefix}ipset:partners`, 'both halves of the internet are let through'),
    ),
    expectCheck(
      id('rule-group-rules'),
      passes(`${prefix}rulegroup:house`, 'it has a rule'),
      fails(`${prefix}rulegroup:unfinished`, 'it was made without rules'),
    ),
  ]
}

/** What is said of logs in a region. For CloudFront moto looks for the scope in a place of the ARN where AWS never has it. */
const ofLogs: readonly CheckExpectations[] = [
  expectCheck(
    'wafv2-web-acl-logging',
    passes(
      ['kept', 'careless'].map((name) => `web-acl:${name}`),
      'PutLoggingConfiguration was sent for it',
    ),
    fails(
      ['counting', 'empty', 'closed'].map((name) => `web-acl:${name}`),
      'nothing is logged unless asked for',
    ),
  ),
  expectCheck(
    'wafv2-web-acl-logging-filter',
    passes('web-acl:kept', 'its filter keeps blocked requests'),
    fails('web-acl:careless', 'its filter drops blocked requests'),
  ),
  expectCheck(
    'wafv2-web-acl-redaction',
    passes('web-acl:kept', 'both headers are redacted'),
    fails('web-acl:careless', 'nothing is redacted'),
  ),
  expectOneSide(
    'wafv2-cloudfront-web-acl-logging',
    'moto lists no logs for CloudFront, wherever they were put',
    fails(othersOf('cdn-web-acl'), 'the list of moto is empty'),
  ),
  expectOneSide('wafv2-cloudfront-web-acl-logging-filter', 'moto lists no logs for CloudFront, and so no filters'),
  expectOneSide('wafv2-cloudfront-web-acl-redaction', 'moto lists no logs for CloudFront, and so no redacted fields'),
]

/** What the checks of AWS WAF should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  ...ofScope('', ''),
  ...ofScope('cdn-', 'cloudfront-'),
  ...ofLogs,
  expectOneSide(
    'wafv2-web-acl-used',
    'moto does not say what stands behind a web ACL',
    isUnknown(othersOf('web-acl'), 'ListResourcesForWebACL is not served'),
  ),
  expectOneSide(
    'elbv2-load-balancer-waf',
    'moto does not say what stands behind a web ACL',
    isUnknown(
      ['balancer:kept', 'balancer:careless'],
      'it is on the internet, and ListResourcesForWebACL is not served',
    ),
  ),
]
