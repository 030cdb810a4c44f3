import type { Question } from './judge'

const guide = 'https://docs.aws.amazon.com/waf/latest/developerguide'
const inspection = (part: string) => ({ id: 'SEC05-BP03', link: 'necessary', part }) as const

/** Of `judgeOverrides`. */
export const overrides: Question = {
  risk: 'The web ACL names a protection that it does not have: most of what the group finds is let through. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Let the rules of the group act again, all but the few that stop honest requests.',
  steps: [
    'List the rules of the group that only count, and the requests that each of them counted in the last weeks.',
    'Remove the overrides of rules that counted nothing honest, with `aws wafv2 update-web-acl`.',
    'For the others, narrow the exception by a scope-down statement or by labels.',
    'See that at most half of the rules of the group are overridden.',
  ],
  caution: 'A rule that acts again refuses what it only counted before.',
  severity: 'medium',
  bestPractices: [inspection('managed rules act')],
  references: [`${guide}/web-acl-rule-group-override-options.html`],
  peers: [
    'service-screener:wafv2ManagedRuleGroupAllCountOverride',
    'service-screener:wafv2ManagedRuleGroupExcludedRulesExcessive',
  ],
  differs: {
    'service-screener:wafv2ManagedRuleGroupAllCountOverride':
      'Half of the rules, counted by the list that AWS gives of the group, are enough to fail.',
    'service-screener:wafv2ManagedRuleGroupExcludedRulesExcessive':
      'It counts excluded rules in the old way of writing only, and not against how many the group has.',
  },
}

/** Of `judgeVersions`. */
export const versions: Question = {
  risk: 'When the version expires, AWS moves the web ACL to another one by itself, untested, on a day that nobody chose. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Move the rule group to a version that is still offered, or to the default version.',
  steps: [
    'List the versions with `aws wafv2 list-available-managed-rule-group-versions`: the list leaves out those that are about to expire.',
    'Set the newest version with the override action Count beside the old one, and compare what both find.',
    'Replace the old version, and subscribe to the group’s SNS topic for notices of new ones.',
    'See that the version in the web ACL is on the list.',
  ],
  caution: 'Newer versions have more and stricter rules: let them count first.',
  severity: 'medium',
  bestPractices: [
    inspection('rules are of a version that is kept'),
    { id: 'SEC05-BP04', link: 'related', part: 'rules follow new threats' },
  ],
  references: [
    `${guide}/waf-managed-rule-groups-versioning-lifecycle.html`,
    `${guide}/waf-using-managed-rule-groups-versions.html`,
  ],
  peers: [
    'service-screener:wafv2ManagedRuleGroupVersionExpiring',
    'service-screener:wafv2ManagedRuleGroupVersionPinned',
  ],
  differs: {
    'service-screener:wafv2ManagedRuleGroupVersionPinned':
      'To keep to a version and to test the next one is what AWS advises; it fails here once the version is no longer offered.',
  },
}

/** Of `judgeMetrics`. */
export const metrics: Question = {
  risk: 'Nobody sees in CloudWatch what the rule finds, and no alarm can be set on it.',
  fix: 'Turn metrics on for the web ACL and each of its rules.',
  steps: [
    'Find the rules whose visibility configuration turns metrics off.',
    'Set CloudWatchMetricsEnabled to true for each, with `aws wafv2 update-web-acl`.',
    'See the metrics of the web ACL in CloudWatch, under WAFV2.',
  ],
  caution: 'Nothing stops; AWS charges nothing for these metrics.',
  severity: 'low',
  bestPractices: [
    { id: 'REL06-BP01', link: 'necessary', part: 'rules of web ACLs have metrics' },
    { id: 'OPS08-BP01', link: 'related', part: 'metrics to analyze' },
  ],
  references: [`${guide}/waf-metrics.html`],
  peers: [
    'prowler:wafv2_webacl_rule_logging_enabled',
    'service-screener:wafv2CloudWatchMetricsDisabled',
    'service-screener:wafv2RuleVisibilityDisabled',
  ],
  differs: {
    'service-screener:wafv2CloudWatchMetricsDisabled': 'Rules count here as well as the web ACL itself.',
  },
}

/** Of `judgeLogging`. */
export const logging: Question = {
  risk: 'After an attack nobody can tell what was asked for, by whom, and which rule let it through. In a region it weighs less where nothing stands behind the web ACL.',
  fix: 'Log the requests into a log group, bucket or stream of the log archive.',
  steps: [
    'Make a log group, bucket or delivery stream whose name begins with aws-waf-logs-.',
    'Set it with `aws wafv2 put-logging-configuration`, with the headers authorization and cookie redacted.',
    'See that records arrive within some minutes.',
  ],
  caution: 'Busy sites write a lot: a filter that keeps blocked and counted requests saves most of the cost.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'requests to web ACLs are recorded' },
    { id: 'OPS08-BP02', link: 'related', part: 'logs to analyze' },
  ],
  references: [
    `${guide}/logging.html`,
    'https://docs.aws.amazon.com/config/latest/developerguide/wafv2-logging-enabled.html',
  ],
  peers: ['prowler:wafv2_webacl_logging_enabled', 'service-screener:wafv2LoggingNotConfigured'],
  differs: {
    'prowler:wafv2_webacl_logging_enabled': 'Logs that go to Security Lake count here.',
    'service-screener:wafv2LoggingNotConfigured': 'It does not ask for logs that go to Security Lake.',
  },
}

/** Of `judgeLoggingFilter`. */
export const loggingFilter: Question = {
  risk: 'The attacks that were stopped are the ones that the logs leave out, so that nobody sees who tries what.',
  fix: 'Keep the logs of blocked requests.',
  steps: [
    'Read the filters of the logging configuration with `aws wafv2 get-logging-configuration`.',
    'Add a filter with the behavior KEEP for the action BLOCK, and one for COUNT, or change the default behavior to KEEP.',
    'Send a request that is blocked, and find it in the logs.',
  ],
  caution: 'More is stored, which costs money: blocked requests are few but under attack.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'blocked requests are recorded' }],
  references: ['https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingFilter.html'],
  peers: ['service-screener:wafv2LoggingFilterDropsBlocked', 'service-screener:wafv2LoggingFilterAllDrop'],
  differs: {
    'service-screener:wafv2LoggingFilterAllDrop':
      'A filter that keeps blocked requests and drops the rest is a good one.',
  },
}

/** Of `judgeRedaction`. */
export const redaction: Question = {
  risk: 'Tokens and session cookies stand in the logs in plain text: whoever reads them can act as the users.',
  fix: 'Redact the headers authorization and cookie, or protect them for the whole web ACL.',
  steps: [
    'Look up which headers and cookies carry tokens in your applications.',
    'Add them as redacted fields with `aws wafv2 put-logging-configuration`, or as data protection of the web ACL, which also holds for samples.',
    'See REDACTED in the place of the values in a new record.',
  ],
  caution:
    'Investigations that follow a session by its cookie no longer can: use a hash in the data protection for that.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no tokens in logs' }],
  references: [`${guide}/logging-management-configure.html`, `${guide}/data-protection-masking.html`],
  peers: ['service-screener:wafv2LoggingMissingRedactedFields'],
  differs: {
    'service-screener:wafv2LoggingMissingRedactedFields':
      'It is content with any redacted field, and does not know data protection.',
  },
}

/** Of `judgeIpSets`. */
export const wideSets: Question = {
  risk: 'A large part of the internet is let through without a further look: the other rules do not count for those senders.',
  fix: 'List only the addresses that must pass.',
  steps: [
    'Find the web ACLs whose Allow rules name the set, and whom they were made for.',
    'Replace the wide ranges by those of the partners or offices, with `aws wafv2 update-ip-set`.',
    'See in the sampled requests that senders outside of them meet the other rules.',
  ],
  caution: 'Senders who are no longer listed can be stopped by other rules: let those count first.',
  severity: 'medium',
  weighs: 'A web ACL that lets most senders through is like none: it takes a hole in the application as well.',
  bestPractices: [inspection('addresses that pass are few')],
  references: [`${guide}/waf-ip-set-managing.html`],
  peers: ['service-screener:wafv2IpSetOverlyPermissive'],
  differs: {
    'service-screener:wafv2IpSetOverlyPermissive':
      'It looks for single wide ranges in any set; here the ranges of a set count together, IPv6 too, and only where a rule allows them.',
  },
}

/** Of `judgeRuleGroups`. */
export const emptyGroups: Question = {
  risk: 'Whoever puts the group into a web ACL believes in a protection that does nothing.',
  fix: 'Give the group rules, or delete it.',
  steps: [
    'Find the web ACLs that name the group.',
    'Add the rules that it was made for with `aws wafv2 update-rule-group`, or take it out of the web ACLs and delete it.',
    'See that no rule group without rules is left.',
  ],
  caution: 'The capacity of a group is fixed: rules that need more take a new group.',
  severity: 'low',
  weighs: 'An empty group stops nothing and allows nothing; whether the web ACL has other rules is judged there.',
  bestPractices: [inspection('rule groups hold rules')],
  references: [`${guide}/waf-rule-groups.html`],
  peers: ['service-screener:wafv2RuleGroupEmpty'],
}

/** Of whether a web ACL stands before anything. */
export const used: Question = {
  risk: 'It protects nothing and costs money each month, and somebody may believe that it does protect.',
  fix: 'Put the web ACL before what it was made for, or delete it.',
  steps: [
    'Ask its owner what it was made for.',
    'Associate it with that resource, or delete it with `aws wafv2 delete-web-acl`.',
    'See that each web ACL names a protected resource.',
  ],
  caution: 'Once associated, its rules act on real requests: look at its rules first.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'web ACLs without use are removed' },
    { id: 'SEC05-BP03', link: 'related', part: 'web ACLs stand before something' },
  ],
  references: [`${guide}/web-acl-associating-aws-resource.html`],
  peers: ['service-screener:wafv2NotAssociated'],
}
