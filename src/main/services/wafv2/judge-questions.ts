import type { Question } from './judge'

const guide = 'https://docs.aws.amazon.com/waf/latest/developerguide'
const inspection = (part: string) => ({ id: 'SEC05-BP03', link: 'necessary', part }) as const

/** Of `judgeRules`. */
export const rules: Question = {
  risk: 'What stands behind it looks protected, while every request passes as if there were no firewall. In a region it weighs less where nothing stands behind it.',
  fix: 'Add rules, or refuse by default what no rule allows.',
  steps: [
    'Look up what the web ACL stands before, and which requests it has to serve.',
    'Add the managed rule groups that fit, each with the override action Count, with `aws wafv2 update-web-acl` or in the console.',
    'Read the counted requests for a few days, take exceptions into account, and set the override action to None.',
    'See in the sampled requests that rules of the web ACL name what they blocked.',
  ],
  caution:
    'Rules that block at once can refuse honest requests: count first, and look at what would have been blocked.',
  severity: 'medium',
  weighs:
    'Nobody gains by an empty web ACL alone: the application behind it must have a hole as well, as where there is no web ACL at all.',
  bestPractices: [inspection('web ACLs hold rules')],
  references: [`${guide}/web-acl.html`],
  peers: ['prowler:wafv2_webacl_with_rules', 'service-screener:wafv2NoRules'],
  differs: {
    'prowler:wafv2_webacl_with_rules':
      'A web ACL without rules that blocks by default stops everything, and passes here.',
    'service-screener:wafv2NoRules':
      'It also fails one that blocks by default, and leaves out rules of Firewall Manager.',
  },
}

/** Of `judgeBlocking`. */
export const blocking: Question = {
  risk: 'Attacks are recorded and let through: the web ACL watches, and protects nothing. In a region it weighs less where nothing stands behind it.',
  fix: 'Take the rules out of Count once their counts show that they would stop attacks only.',
  steps: [
    'Read the counts of each rule over some days, in the sampled requests or in the logs.',
    'Write an exception for each honest request that a rule counts.',
    'Set the override action of rule groups to None, and the action of own rules to Block, with `aws wafv2 update-web-acl`.',
    'See in CloudWatch that the metric BlockedRequests of the web ACL is no longer empty while known attacks are tried.',
  ],
  caution:
    'What was only counted is refused from then on: go rule by rule, beginning with those that counted nothing honest.',
  severity: 'medium',
  bestPractices: [inspection('rules stop what they find')],
  references: [`${guide}/web-acl-testing.html`, `${guide}/web-acl-rule-group-override-options.html`],
  peers: ['service-screener:wafv2RulesInCountMode'],
  differs: {
    'service-screener:wafv2RulesInCountMode':
      'It fails for any rule in Count, which is how rules are tried out and how labels are made; here the web ACL fails where no rule stops anything.',
  },
}

/** Of `judgeCoreRules`. */
export const coreRules: Question = {
  risk: 'Scripts in requests, paths out of the web root and other everyday attacks reach the application, which must then be free of such holes itself. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Add the core rule set of AWS, or rules of your own against scripts and SQL in requests.',
  steps: [
    'Add the managed rule group AWSManagedRulesCommonRuleSet of the vendor AWS with the override action Count.',
    'Look at what it counts, and let those rules of it count that stop honest requests, such as the limit on the size of bodies for uploads.',
    'Set the override action to None.',
    'Send a request with a script in its query, and see that it gets a 403.',
  ],
  caution:
    'Large uploads and pages that send markup are stopped by it: its rules on sizes and scripts need exceptions there.',
  severity: 'medium',
  bestPractices: [inspection('common attacks on web applications are stopped')],
  references: [`${guide}/aws-managed-rule-groups-baseline.html`],
  peers: [
    'service-screener:wafv2NoCoreRuleSet',
    'service-screener:wafv2NoManagedRuleGroups',
    'service-screener:wafv2NoXssProtection',
  ],
  differs: {
    'service-screener:wafv2NoCoreRuleSet':
      'A core rule set that only counts passes there; own rules against scripts and SQL pass here.',
    'service-screener:wafv2NoManagedRuleGroups': 'Any managed group passes there, a list of addresses too.',
    'service-screener:wafv2NoXssProtection': 'The core rule set looks for scripts, which is enough here.',
  },
}

/** Of `judgeKnownAttacks`. */
export const knownAttacks: Question = {
  risk: 'Requests that are known to be attacks, or that come from addresses known for them, get as far as the application.',
  fix: 'Add the lists of known bad inputs and of addresses with a bad name, and the SQL rules where a database stands behind.',
  steps: [
    'Add AWSManagedRulesKnownBadInputsRuleSet and AWSManagedRulesAmazonIpReputationList, which cost nothing beside the rules themselves.',
    'Add AWSManagedRulesSQLiRuleSet where the application asks a database.',
    'Let all three count for some days, then set their override actions to None.',
    'See that the capacity of the web ACL stays below 1,500 units, beyond which AWS charges more.',
  ],
  caution: 'A proxy that many honest users share can be on the list of addresses: count before blocking.',
  severity: 'low',
  weighs:
    'The core rule set stops the everyday attacks and is a question of its own; these lists add to it, and which of them fit depends on the application.',
  bestPractices: [inspection('known attacks and senders are stopped')],
  references: [
    `${guide}/aws-managed-rule-groups-baseline.html`,
    `${guide}/aws-managed-rule-groups-ip-rep.html`,
    `${guide}/aws-managed-rule-groups-use-case.html`,
  ],
  peers: [
    'service-screener:wafv2NoIpReputationList',
    'service-screener:wafv2NoKnownBadInputsRuleSet',
    'service-screener:wafv2NoSqlInjectionProtection',
  ],
  differs: {
    'service-screener:wafv2NoIpReputationList':
      'One check asks for the three lists, and one that only counts is missing.',
    'service-screener:wafv2NoKnownBadInputsRuleSet': 'It passes a group that only counts what it finds.',
    'service-screener:wafv2NoSqlInjectionProtection':
      'A rule with a SQL statement that only counts is no protection here.',
  },
}

/** Of `judgeRateLimit`. */
export const rateLimit: Question = {
  risk: 'One sender can try passwords, fetch all prices or wear the application out without ever being slowed down. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Add a rate-based rule that blocks, of at most 20,000 requests in five minutes from one source.',
  steps: [
    'Find out how many requests an honest sender makes in five minutes, from the logs or the balancer’s metrics.',
    'Add a rate-based rule with a few times that limit that counts, and a tighter one for the sign-in page.',
    'Set its action to Block once nobody honest is counted.',
    'See with `aws wafv2 get-rate-based-statement-managed-keys` whom it holds back.',
  ],
  caution:
    'Offices and mobile networks send from one address for many people: a limit that is too low locks them all out.',
  severity: 'medium',
  bestPractices: [
    inspection('the rate of each sender is limited'),
    { id: 'REL05-BP02', link: 'related', part: 'requests are throttled' },
  ],
  references: [`${guide}/waf-rule-statement-type-rate-based.html`],
  peers: ['service-screener:wafv2NoRateBasedRules', 'service-screener:wafv2RateBasedRuleThresholdTooHigh'],
  differs: {
    'service-screener:wafv2NoRateBasedRules':
      'A limit that only counts is none here; one inside of a rule group, and the group against floods, are.',
    'service-screener:wafv2RateBasedRuleThresholdTooHigh':
      'The limit is measured over the time that the rule looks back on, and one tight rule is enough.',
  },
}

/** Of `judgeShortcut`. */
export const shortcut: Question = {
  risk: 'Whoever writes what the rule looks for into a request gets past all rules behind it: headers, paths and countries can be chosen by the sender. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Move the rule behind those that block, or let it match listed addresses only.',
  steps: [
    'Find out whom the rule was made for.',
    'Replace it by an exception in the one rule that stops those requests: a scope-down statement, or a label and a rule behind the group.',
    'If it must stay, join it with an IP set of the senders in an And statement.',
    'See in the sampled requests that attacks with the same header or path are blocked.',
  ],
  caution:
    'Without the rule, requests that it let through meet all others: let those count first and look at what they find.',
  severity: 'medium',
  weighs:
    'It takes a hole in the application as well, as where there is no web ACL; and the text that the rule looks for may be a secret.',
  bestPractices: [inspection('no rule leads past the others')],
  references: [`${guide}/web-acl-processing.html`, `${guide}/waf-rule-action.html`],
  peers: ['service-screener:wafv2AllowRuleBeforeManagedRules'],
  differs: {
    'service-screener:wafv2AllowRuleBeforeManagedRules':
      'It fails any such rule; one for listed addresses, which nobody can take on, passes here.',
  },
}
