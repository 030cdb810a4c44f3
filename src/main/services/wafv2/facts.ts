import { z } from 'zod'
import { detailFact, listFact, ordered } from '../../engine/fact'
import type { DetailFact, ListFact } from '../../engine/fact'

const changedActions = {
  /** Rules of the group that only count, in the old way of saying so. */
  ExcludedRules: z.array(z.object({ Name: z.string() })).default([]),
  /** Rules of the group that do something else than the group says. */
  RuleActionOverrides: z.array(z.object({ Name: z.string(), ActionToUse: z.string().optional() })).default([]),
}

const managedGroup = z.object({
  VendorName: z.string(),
  Name: z.string(),
  /** Absent where the web ACL follows the vendor's default version. */
  Version: z.string().optional(),
  ...changedActions,
})

const groupReference = z.object({ ARN: z.string(), ...changedActions })

const setReference = z.object({
  ARN: z.string(),
  /** Present where the address is taken from a header, which the caller writes. */
  IPSetForwardedIPConfig: z.object({ HeaderName: z.string().optional() }).optional(),
})

const rateLimit = z.object({
  /** Requests in the time that is looked back on. */
  Limit: z.number(),
  /** Seconds that are looked back on; 300 where absent. */
  EvaluationWindowSec: z.number().optional(),
  AggregateKeyType: z.string().optional(),
})

const present = z.object({})

/** What a rule looks for, without the texts that it compares with: some of them are secrets. */
export type Statement = {
  readonly AndStatement?: { readonly Statements: readonly Statement[] } | undefined
  readonly OrStatement?: { readonly Statements: readonly Statement[] } | undefined
  readonly NotStatement?: { readonly Statement: Statement } | undefined
  readonly ManagedRuleGroupStatement?: z.infer<typeof managedGroup> | undefined
  readonly RuleGroupReferenceStatement?: z.infer<typeof groupReference> | undefined
  readonly IPSetReferenceStatement?: z.infer<typeof setReference> | undefined
  readonly RateBasedStatement?: z.infer<typeof rateLimit> | undefined
  readonly LabelMatchStatement?: object | undefined
  readonly AsnMatchStatement?: object | undefined
  readonly SqliMatchStatement?: object | undefined
  readonly XssMatchStatement?: object | undefined
}

/** Anything else that a rule can look for is left out, so an empty statement is one that says nothing about the sender. */
const statementSchema: z.ZodType<Statement> = z.lazy(() =>
  z.object({
    AndStatement: z.object({ Statements: z.array(statementSchema) }).optional(),
    OrStatement: z.object({ Statements: z.array(statementSchema) }).optional(),
    NotStatement: z.object({ Statement: statementSchema }).optional(),
    ManagedRuleGroupStatement: managedGroup.optional(),
    RuleGroupReferenceStatement: groupReference.optional(),
    IPSetReferenceStatement: setReference.optional(),
    RateBasedStatement: rateLimit.optional(),
    LabelMatchStatement: present.optional(),
    AsnMatchStatement: present.optional(),
    SqliMatchStatement: present.optional(),
    XssMatchStatement: present.optional(),
  }),
)

const visibilitySchema = z.object({
  CloudWatchMetricsEnabled: z.boolean(),
  SampledRequestsEnabled: z.boolean().optional(),
})

const ruleSchema = z.object({
  Name: z.string(),
  Priority: z.number(),
  Statement: statementSchema,
  /** What a rule of its own does, by the name of AWS's member: `Allow`, `Block`, `Count`, `Captcha`, `Challenge`. */
  Action: z.string().optional(),
  /** What becomes of a rule group's own actions: `None` leaves them, `Count` only counts. */
  OverrideAction: z.string().optional(),
  VisibilityConfig: visibilitySchema.optional(),
})

/** A rule of a web ACL or of a rule group. */
export type Rule = z.infer<typeof ruleSchema>

const named = z.object({ arn: z.string(), Name: z.string(), Id: z.string(), Description: z.string().optional() })

/** A web ACL, a rule group or an IP set as AWS lists it. */
export type WafItem = z.infer<typeof named>

const firewallManagerGroup = z.object({
  Name: z.string(),
  Priority: z.number(),
  FirewallManagerStatement: statementSchema,
  OverrideAction: z.string().optional(),
})

const contentSchema = z.object({
  /** `Allow` or `Block`: what happens to a request that no rule decides. */
  DefaultAction: z.string().optional(),
  Capacity: z.number().optional(),
  ManagedByFirewallManager: z.boolean().optional(),
  /** In order of priority. */
  Rules: ordered(z.array(ruleSchema)).default([]),
  PreProcessFirewallManagerRuleGroups: ordered(z.array(firewallManagerGroup)).default([]),
  PostProcessFirewallManagerRuleGroups: ordered(z.array(firewallManagerGroup)).default([]),
  VisibilityConfig: visibilitySchema.optional(),
  DataProtectionConfig: z
    .object({
      DataProtections: z
        .array(
          z.object({
            Field: z.object({ FieldType: z.string(), FieldKeys: z.array(z.string()).default([]) }),
            Action: z.string().optional(),
          }),
        )
        .default([]),
    })
    .optional(),
})

/** What a web ACL does: its rules, and what becomes of the rest. */
export type WebAclContent = z.infer<typeof contentSchema>

const managedGroupsSchema = z.object({
  Groups: z.array(
    z.object({
      VendorName: z.string(),
      Name: z.string(),
      /** The version that the web ACL keeps to; absent where it follows the vendor's. */
      Version: z.string().optional(),
      /** Read where the web ACL changes actions of rules: the vendor's own, `Block` or `Count`; absent where the version has expired. */
      Rules: z.array(z.object({ Name: z.string(), Action: z.string().optional() })).optional(),
      /** Read where the web ACL keeps to a version: those that are not about to expire. */
      AvailableVersions: z.array(z.string()).optional(),
    }),
  ),
})

/** What AWS tells of the managed rule groups whose actions or versions a web ACL changes. */
export type ManagedGroups = z.infer<typeof managedGroupsSchema>

const resourcesSchema = z.object({
  /** What the web ACL stands before, of the types that were asked for. */
  ResourceArns: z.array(z.string()),
  /** The types of resource that were asked for: AWS tells of one at a time. */
  ResourceTypes: z.array(z.string()),
})

/** What a web ACL protects. */
export type WebAclResources = z.infer<typeof resourcesSchema>

const loggingSchema = z.object({
  /** Absent where nothing is logged. */
  LoggingConfiguration: z
    .object({
      LogDestinationConfigs: z.array(z.string()).default([]),
      /** `CUSTOMER`, `SECURITY_LAKE` or `CLOUDWATCH_TELEMETRY_RULE_MANAGED`. */
      LogScope: z.string().optional(),
      LoggingFilter: z
        .object({
          /** `KEEP` or `DROP`: what no filter matches. */
          DefaultBehavior: z.string(),
          Filters: ordered(
            z.array(
              z.object({
                Behavior: z.string(),
                /** `MEETS_ALL` or `MEETS_ANY` of the conditions. */
                Requirement: z.string(),
                Conditions: ordered(
                  z.array(
                    z.object({
                      ActionCondition: z.object({ Action: z.string() }).optional(),
                      LabelNameCondition: z.object({ LabelName: z.string() }).optional(),
                    }),
                  ),
                ),
              }),
            ),
          ),
        })
        .optional(),
      RedactedFields: ordered(z.array(z.object({ SingleHeader: z.object({ Name: z.string() }).optional() }))).default(
        [],
      ),
    })
    .optional(),
})

/** How the requests of a web ACL are logged. */
export type WebAclLogging = z.infer<typeof loggingSchema>

const groupSchema = z.object({
  Capacity: z.number().optional(),
  Rules: ordered(z.array(ruleSchema)).default([]),
  VisibilityConfig: visibilitySchema.optional(),
})

/** The rules of a rule group of the account. */
export type RuleGroupContent = z.infer<typeof groupSchema>

const addressesSchema = z.object({
  /** `IPV4` or `IPV6`. */
  IPAddressVersion: z.string().optional(),
  Addresses: z.array(z.string()),
})

/** The ranges of an IP set. */
export type IpSetContent = z.infer<typeof addressesSchema>

/** All that is read of AWS WAF, once in each region and once for CloudFront. */
export type WafFacts = {
  readonly webAcls: ListFact<WafItem>
  readonly webAclContents: DetailFact<WebAclContent, WafItem>
  readonly webAclManagedGroups: DetailFact<ManagedGroups, WafItem>
  readonly webAclResources: DetailFact<WebAclResources, WafItem>
  readonly webAclLogging: DetailFact<WebAclLogging, WafItem>
  readonly ruleGroups: ListFact<WafItem>
  readonly ruleGroupContents: DetailFact<RuleGroupContent, WafItem>
  readonly ipSets: ListFact<WafItem>
  readonly ipSetContents: DetailFact<IpSetContent, WafItem>
}

const makeFacts = (prefix: string, place: string, per: 'account' | 'region'): WafFacts => {
  const listOf = (id: string, title: string, type: string): ListFact<WafItem> =>
    listFact<WafItem>({
      id: `${prefix}-${id}`,
      title: `${title}${place}`,
      per,
      type,
      schema: named,
      nameOf: ({ Name }) => Name,
    })
  const webAcls = listOf('web-acls', 'web ACLs', 'AWS::WAFv2::WebACL')
  const ruleGroups = listOf('rule-groups', 'rule groups', 'AWS::WAFv2::RuleGroup')
  const ipSets = listOf('ip-sets', 'IP sets', 'AWS::WAFv2::IPSet')
  const detailOf = <Value>(of: ListFact<WafItem>, id: string, title: string, schema: z.ZodType<Value>) =>
    detailFact<Value, WafItem>({ id: `${prefix}-${id}`, title: `${title}${place}`, of, schema })
  return {
    webAcls,
    webAclContents: detailOf(webAcls, 'web-acl-contents', 'rules of web ACLs', contentSchema),
    webAclManagedGroups: detailOf(
      webAcls,
      'web-acl-managed-groups',
      'managed rule groups of web ACLs',
      managedGroupsSchema,
    ),
    webAclResources: detailOf(webAcls, 'web-acl-resources', 'resources behind web ACLs', resourcesSchema),
    webAclLogging: detailOf(webAcls, 'web-acl-logging', 'logging of web ACLs', loggingSchema),
    ruleGroups,
    ruleGroupContents: detailOf(ruleGroups, 'rule-group-contents', 'rules of rule groups', groupSchema),
    ipSets,
    ipSetContents: detailOf(ipSets, 'ip-set-contents', 'addresses of IP sets', addressesSchema),
  }
}

/** What stands before balancers, APIs, user pools and the like, in each region. */
export const regional: WafFacts = makeFacts('wafv2', '', 'region')

/** What stands before CloudFront distributions and Amplify applications: AWS keeps it in one region. */
export const cloudFront: WafFacts = makeFacts('wafv2-cloudfront', ' for CloudFront', 'account')
