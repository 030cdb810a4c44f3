import type { PeerReasons } from '../peer-reason'

/** Rows about AWS WAF that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:wafv2AppSyncWithoutWebAcl': {
    kind: 'noRisk',
    why: 'An AppSync API asks each caller for a key, a token or a signature, and is no system of those reviewed here; what a web ACL stands before is read for all types.',
  },
  'service-screener:wafv2DefaultActionAllow': {
    kind: 'wrong',
    why: 'Web ACLs let through by default what no rule stops: that is how AWS builds them for public sites, and whether rules stop anything is judged by wafv2-web-acl-blocks.',
  },
  'service-screener:wafv2HighCapacityUsage': {
    kind: 'noRisk',
    why: 'AWS refuses rules beyond the capacity that it allows; what is used below costs more from 1,500 units on and fails nowhere.',
  },
  'service-screener:wafv2NoAccountTakeoverPrevention': {
    kind: 'noRisk',
    why: 'The group is a paid option for applications with a sign-in page of their own, which nobody sees from the web ACL.',
  },
  'service-screener:wafv2NoAnonymousIpList': {
    kind: 'noRisk',
    why: 'The list stops users of private networks, proxies and hosting providers as well: whether they are welcome is the owner’s choice.',
  },
  'service-screener:wafv2NoBotControl': {
    kind: 'noRisk',
    why: 'Bot Control is a paid option, charged for each request that it looks at; whether machines are welcome is the owner’s choice.',
  },
  'service-screener:wafv2PaidRuleGroupWithoutScopeDown': {
    kind: 'noRisk',
    why: 'A paid group that looks at all requests does what it is paid for; what share of them needs it, only the application’s owner knows.',
  },
  'service-screener:wafv2RulePriorityOrdering': {
    kind: 'noRisk',
    why: 'AWS charges for rules and not for the order in which they are asked; an order that leads past others is judged by wafv2-web-acl-shortcut.',
  },
}
