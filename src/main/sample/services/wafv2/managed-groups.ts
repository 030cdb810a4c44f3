import type { RuleSummary } from '@aws-sdk/client-wafv2'

/** A managed rule group as the sample's AWS offers it. */
export interface SampleManagedGroup {
  readonly rules: readonly RuleSummary[]
  /** Those that are not about to expire; empty for groups without versions. */
  readonly versions: readonly string[]
}

const blocking = (...names: readonly string[]): readonly RuleSummary[] =>
  names.map((Name) => ({ Name, Action: { Block: {} } }))

/** Some of AWS's managed rule groups with some of their rules, by name. */
export const managedGroups: ReadonlyMap<string, SampleManagedGroup> = new Map([
  [
    'AWSManagedRulesCommonRuleSet',
    {
      rules: blocking(
        'NoUserAgent_HEADER',
        'SizeRestrictions_QUERYSTRING',
        'SizeRestrictions_BODY',
        'GenericLFI_QUERYARGUMENTS',
        'GenericRFI_BODY',
        'RestrictedExtensions_URIPATH',
        'CrossSiteScripting_BODY',
        'CrossSiteScripting_QUERYARGUMENTS',
      ),
      versions: ['Version_1.15', 'Version_1.16', 'Version_1.17'],
    },
  ],
  [
    'AWSManagedRulesKnownBadInputsRuleSet',
    { rules: blocking('Log4JRCE_HEADER', 'Host_localhost_HEADER', 'PROPFIND_METHOD'), versions: ['Version_1.22'] },
  ],
  ['AWSManagedRulesAmazonIpReputationList', { rules: blocking('AWSManagedIPReputationList'), versions: [] }],
  ['AWSManagedRulesSQLiRuleSet', { rules: blocking('SQLi_BODY', 'SQLi_QUERYARGUMENTS'), versions: ['Version_2.0'] }],
])
