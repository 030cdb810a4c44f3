import type { Rule, RuleActionOverride, Statement, VisibilityConfig } from '@aws-sdk/client-wafv2'

/** Metrics and samples of a rule, a group or a web ACL. */
export const visible = (MetricName: string, CloudWatchMetricsEnabled = true): VisibilityConfig => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled,
  MetricName,
})

/** A rule that takes in a managed rule group of AWS. */
export const managed = (
  Priority: number,
  Name: string,
  how: { readonly counts?: boolean; readonly version?: string; readonly quiet?: readonly string[] } = {},
): Rule => ({
  Name: `AWS-${Name}`,
  Priority,
  Statement: {
    ManagedRuleGroupStatement: {
      VendorName: 'AWS',
      Name,
      ...(how.version === undefined ? {} : { Version: how.version }),
      ...(how.quiet === undefined
        ? {}
        : {
            RuleActionOverrides: how.quiet.map((rule): RuleActionOverride => ({
              Name: rule,
              ActionToUse: { Count: {} },
            })),
          }),
    },
  },
  OverrideAction: how.counts ? { Count: {} } : { None: {} },
  VisibilityConfig: visible(Name),
})

/** A rule that limits each address. */
export const limit = (Priority: number, Limit: number): Rule => ({
  Name: 'limit-each-address',
  Priority,
  Statement: { RateBasedStatement: { Limit, EvaluationWindowSec: 300, AggregateKeyType: 'IP' } },
  Action: { Block: {} },
  VisibilityConfig: visible('limit-each-address'),
})

/** A rule that lets through what the statement matches. */
export const letIn = (Priority: number, Name: string, Statement: Statement, metrics = true): Rule => ({
  Name,
  Priority,
  Statement,
  Action: { Allow: {} },
  VisibilityConfig: visible(Name, metrics),
})

/** A header with a text that whoever knows it can send. */
export const header = (Name: string, text: string): Statement => ({
  ByteMatchStatement: {
    FieldToMatch: { SingleHeader: { Name } },
    PositionalConstraint: 'EXACTLY',
    SearchString: new TextEncoder().encode(text),
    TextTransformations: [{ Priority: 0, Type: 'NONE' }],
  },
})

/** A rule of one's own against requests to a path. */
export const blockPath = (Priority: number, path: string): Rule => ({
  Name: 'no-administration',
  Priority,
  Statement: {
    ByteMatchStatement: {
      FieldToMatch: { UriPath: {} },
      PositionalConstraint: 'STARTS_WITH',
      SearchString: new TextEncoder().encode(path),
      TextTransformations: [{ Priority: 0, Type: 'LOWERCASE' }],
    },
  },
  Action: { Block: {} },
  VisibilityConfig: visible('no-administration'),
})

/** A rule that takes in a rule group of the account. */
export const ownGroup = (Priority: number, ARN: string): Rule => ({
  Name: 'house-rules',
  Priority,
  Statement: { RuleGroupReferenceStatement: { ARN } },
  OverrideAction: { None: {} },
  VisibilityConfig: visible('house-rules'),
})

/** The free groups of AWS against common attacks, by priority from this one on. */
export const baseline = (from: number, how: Parameters<typeof managed>[2] = {}): readonly Rule[] => [
  managed(from, 'AWSManagedRulesAmazonIpReputationList', how.counts ? { counts: true } : {}),
  managed(from + 1, 'AWSManagedRulesCommonRuleSet', how),
  managed(from + 2, 'AWSManagedRulesKnownBadInputsRuleSet', how.counts ? { counts: true } : {}),
  managed(from + 3, 'AWSManagedRulesSQLiRuleSet', how.counts ? { counts: true } : {}),
]
