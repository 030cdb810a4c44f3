import {
  DescribeManagedRuleGroupCommand,
  GetIPSetCommand,
  GetRuleGroupCommand,
  GetWebACLCommand,
  ListAvailableManagedRuleGroupVersionsCommand,
  ListIPSetsCommand,
  ListLoggingConfigurationsCommand,
  ListResourcesForWebACLCommand,
  ListRuleGroupsCommand,
  ListWebACLsCommand,
  WAFInvalidParameterException,
  WAFV2Client,
} from '@aws-sdk/client-wafv2'
import type {
  FirewallManagerRuleGroup,
  ListResourcesForWebACLResponse,
  LogScope,
  LoggingConfiguration,
  ManagedRuleGroupStatement,
  ResourceType,
  Rule,
  RuleActionOverride,
  Scope,
  WebACL,
} from '@aws-sdk/client-wafv2'
import { orAbsent, UnexpectedAnswer } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { Read, ReadContext } from '../../engine/collector'
import { cloudFront, regional } from './facts'
import type { WafFacts } from './facts'

const clientOf = (context: ReadContext): WAFV2Client => context.client(WAFV2Client)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const gone = 'WAFNonexistentItemException'
const most = 100

type Page = { readonly NextMarker?: string | undefined }

/** All items of a list. AWS has no paginator for them, and gives a marker with a last page at times. */
const readAll = async <Answer extends Page, Item>(
  ask: (NextMarker: string | undefined) => Promise<Answer>,
  itemsOf: (answer: Answer) => readonly Item[] | undefined,
): Promise<readonly Item[]> => {
  const all: Item[] = []
  let marker: string | undefined
  do {
    const answer = await ask(marker)
    const items = itemsOf(answer)
    if (items === undefined) throw new UnexpectedAnswer("AWS's answer holds no list")
    all.push(...items)
    marker = items.length === 0 ? undefined : answer.NextMarker
  } while (marker)
  return all
}

/** The member that is set of a union, as `Block` in `{ Block: {} }`: what it says besides is of no matter here. */
const memberOf = (union: object | undefined): string | undefined =>
  Object.entries(union ?? {}).find(([, value]) => value !== undefined)?.[0]

type Changed = { readonly RuleActionOverrides?: RuleActionOverride[] | undefined }

const describeGroup = <Group extends Changed>(group: Group | undefined): object | undefined =>
  group && {
    ...group,
    RuleActionOverrides: (group.RuleActionOverrides ?? []).map(({ Name, ActionToUse }) => ({
      Name,
      ActionToUse: memberOf(ActionToUse),
    })),
  }

const describeStatement = (statement: Rule['Statement'] | FirewallManagerRuleGroup['FirewallManagerStatement']) => ({
  ...statement,
  ManagedRuleGroupStatement: describeGroup(statement?.ManagedRuleGroupStatement),
  RuleGroupReferenceStatement: describeGroup(statement?.RuleGroupReferenceStatement),
})

const byPriority = (a: { Priority: number | undefined }, b: { Priority: number | undefined }): number =>
  (a.Priority ?? 0) - (b.Priority ?? 0)

const describeRules = (rules: readonly Rule[] | undefined): readonly object[] =>
  (rules ?? []).toSorted(byPriority).map((rule) => ({
    ...rule,
    Statement: describeStatement(rule.Statement),
    Action: memberOf(rule.Action),
    OverrideAction: memberOf(rule.OverrideAction),
  }))

const describeManagerGroups = (groups: readonly FirewallManagerRuleGroup[] | undefined): readonly object[] =>
  (groups ?? []).toSorted(byPriority).map((group) => ({
    ...group,
    FirewallManagerStatement: describeStatement(group.FirewallManagerStatement),
    OverrideAction: memberOf(group.OverrideAction),
  }))

type Named = { readonly arn: string; readonly Name: string; readonly Id: string }

/** A web ACL, which two details look into. */
const readWebAcl = (context: ReadContext, Scope: Scope, { arn, Name, Id }: Named): Promise<WebACL | undefined> =>
  context.shared(`wafv2 ${arn}`, async () => {
    const command = new GetWebACLCommand({ Name, Id, Scope })
    return (await orAbsent(requireField(clientOf(context).send(command, options(context)), 'WebACL'), gone))?.WebACL
  })

const managedGroupsOf = (acl: WebACL): readonly ManagedRuleGroupStatement[] =>
  [
    ...(acl.PreProcessFirewallManagerRuleGroups ?? []).map((group) => group.FirewallManagerStatement),
    ...(acl.Rules ?? []).map((rule) => rule.Statement),
    ...(acl.PostProcessFirewallManagerRuleGroups ?? []).map((group) => group.FirewallManagerStatement),
  ].flatMap((statement) => statement?.ManagedRuleGroupStatement ?? [])

const isChanged = ({ RuleActionOverrides, ExcludedRules }: ManagedRuleGroupStatement): boolean =>
  (RuleActionOverrides ?? []).length + (ExcludedRules ?? []).length > 0

/** The rules of a managed group, once for all web ACLs that use it; undefined where its version has expired. */
const readManagedRules = (context: ReadContext, Scope: Scope, group: ManagedRuleGroupStatement) => {
  const { VendorName, Name, Version } = group
  return context.shared(`wafv2 rules ${Scope} ${VendorName} ${Name} ${Version}`, async () => {
    const command = new DescribeManagedRuleGroupCommand({ VendorName, Name, Scope, VersionName: Version })
    const answer = requireField(clientOf(context).send(command, options(context)), 'Rules')
    const found = await orAbsent(answer, 'WAFExpiredManagedRuleGroupVersionException', gone)
    return found?.Rules?.map((rule) => ({ Name: rule.Name, Action: memberOf(rule.Action) }))
  })
}

/** AWS leaves versions out that are about to expire. */
const readVersions = (context: ReadContext, Scope: Scope, { VendorName, Name }: ManagedRuleGroupStatement) =>
  context.shared(`wafv2 versions ${Scope} ${VendorName} ${Name}`, async () => {
    const versions = await readAll(
      (NextMarker) =>
        clientOf(context).send(
          new ListAvailableManagedRuleGroupVersionsCommand({ VendorName, Name, Scope, Limit: most, NextMarker }),
          options(context),
        ),
      (answer) => answer.Versions,
    )
    return versions.flatMap((version) => version.Name ?? [])
  })

const logScopes: readonly LogScope[] = ['CUSTOMER', 'SECURITY_LAKE', 'CLOUDWATCH_TELEMETRY_RULE_MANAGED']

/** Every logging configuration of one owner, in one list: AWS gives those of the customer unless asked for others. */
const readLogging = (context: ReadContext, Scope: Scope, LogScope: LogScope) =>
  context.shared(`wafv2 logging ${Scope} ${LogScope}`, () =>
    readAll(
      (NextMarker) =>
        clientOf(context).send(
          new ListLoggingConfigurationsCommand({ Scope, LogScope, Limit: most, NextMarker }),
          options(context),
        ),
      (answer) => answer.LoggingConfigurations,
    ),
  )

const findLogging = async (
  context: ReadContext,
  Scope: Scope,
  arn: string,
): Promise<LoggingConfiguration | undefined> => {
  for (const owner of logScopes) {
    const found = (await readLogging(context, Scope, owner)).find(({ ResourceArn }) => ResourceArn === arn)
    if (found) return { ...found, LogScope: found.LogScope ?? owner }
  }
  return undefined
}

/** Balancers and user pools first: checks of theirs ask for each of them. */
const askedAlways: readonly ResourceType[] = ['APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL']
const askedFurther: readonly ResourceType[] = [
  'API_GATEWAY',
  'APPSYNC',
  'APP_RUNNER_SERVICE',
  'VERIFIED_ACCESS_INSTANCE',
  'AGENTCORE_GATEWAY',
]

/** A type that the region does not know has no resources there. */
const orUnknownType = async (
  answer: Promise<ListResourcesForWebACLResponse>,
): Promise<ListResourcesForWebACLResponse | undefined> => {
  try {
    return await answer
  } catch (error) {
    if (error instanceof WAFInvalidParameterException && error.Field === 'RESOURCE_TYPE') return { ResourceArns: [] }
    throw error
  }
}

/**
 * AWS takes a second for each of these calls, and a call for each type (without a type it tells of balancers only), but a call for
 * each balancer and user pool would be more. Whether anything else hangs on the web ACL is asked until the first is found.
 */
const readResources = async (
  context: ReadContext,
  WebACLArn: string,
  always: readonly ResourceType[],
  further: readonly ResourceType[],
) => {
  const ResourceArns: string[] = []
  const ResourceTypes: string[] = []
  for (const ResourceType of [...always, ...further]) {
    if (ResourceArns.length > 0 && further.includes(ResourceType)) break
    const command = new ListResourcesForWebACLCommand({ WebACLArn, ResourceType })
    const answer = await orAbsent(
      orUnknownType(requireField(clientOf(context).send(command, options(context)), 'ResourceArns')),
      gone,
    )
    if (!answer) return vanished
    ResourceTypes.push(ResourceType)
    ResourceArns.push(...(answer.ResourceArns ?? []))
  }
  return { ResourceArns, ResourceTypes }
}

const withArn = <Item extends { readonly ARN?: string | undefined }>(item: Item) => ({ ...item, arn: item.ARN })

const readsOf = (facts: WafFacts, Scope: Scope): readonly Read[] => [
  readList(facts.webAcls, {
    calls: { 'wafv2:ListWebACLs': ['wafv2:ListWebACLs'] },
    read: async (context) => {
      const ask = (NextMarker: string | undefined) =>
        clientOf(context).send(new ListWebACLsCommand({ Scope, Limit: most, NextMarker }), options(context))
      return (await readAll(ask, (answer) => answer.WebACLs)).map(withArn)
    },
  }),
  // The list holds names only; rules come one web ACL at a time.
  readEach(facts.webAclContents, {
    calls: { 'wafv2:GetWebACL': ['wafv2:GetWebACL'] },
    read: async (parent, context) => {
      const acl = await readWebAcl(context, Scope, parent)
      if (!acl) return vanished
      return {
        ...acl,
        DefaultAction: memberOf(acl.DefaultAction),
        Rules: describeRules(acl.Rules),
        PreProcessFirewallManagerRuleGroups: describeManagerGroups(acl.PreProcessFirewallManagerRuleGroups),
        PostProcessFirewallManagerRuleGroups: describeManagerGroups(acl.PostProcessFirewallManagerRuleGroups),
      }
    },
  }),
  // Asked only where a web ACL changes actions of a managed group or keeps to a version of it, and once for each such group.
  readEach(facts.webAclManagedGroups, {
    calls: {
      'wafv2:GetWebACL': ['wafv2:GetWebACL'],
      'wafv2:DescribeManagedRuleGroup': ['wafv2:DescribeManagedRuleGroup'],
      'wafv2:ListAvailableManagedRuleGroupVersions': ['wafv2:ListAvailableManagedRuleGroupVersions'],
    },
    read: async (parent, context) => {
      const acl = await readWebAcl(context, Scope, parent)
      if (!acl) return vanished
      const Groups: unknown[] = []
      for (const group of managedGroupsOf(acl)) {
        const { VendorName, Name, Version } = group
        const Rules = isChanged(group) ? await readManagedRules(context, Scope, group) : undefined
        const AvailableVersions = Version === undefined ? undefined : await readVersions(context, Scope, group)
        Groups.push({ VendorName, Name, Version, Rules, AvailableVersions })
      }
      return { Groups }
    },
  }),
  readEach(facts.webAclResources, {
    calls: {
      'wafv2:ListResourcesForWebACL':
        Scope === 'CLOUDFRONT'
          ? ['wafv2:ListResourcesForWebACL', 'amplify:ListResourcesForWebACL']
          : [
              'wafv2:ListResourcesForWebACL',
              'apprunner:ListAssociatedServicesForWebAcl',
              'bedrock-agentcore:GatewayListResourcesForWebACL',
              'cognito-idp:ListResourcesForWebACL',
              'ec2:DescribeVerifiedAccessInstanceWebAclAssociations',
            ],
    },
    read: ({ arn }, context) =>
      // Distributions name their web ACL themselves.
      Scope === 'CLOUDFRONT'
        ? readResources(context, arn, ['AMPLIFY'], [])
        : readResources(context, arn, askedAlways, askedFurther),
  }),
  readEach(facts.webAclLogging, {
    calls: { 'wafv2:ListLoggingConfigurations': ['wafv2:ListLoggingConfigurations'] },
    read: async ({ arn }, context) => ({ LoggingConfiguration: await findLogging(context, Scope, arn) }),
  }),
  readList(facts.ruleGroups, {
    calls: { 'wafv2:ListRuleGroups': ['wafv2:ListRuleGroups'] },
    read: async (context) => {
      const ask = (NextMarker: string | undefined) =>
        clientOf(context).send(new ListRuleGroupsCommand({ Scope, Limit: most, NextMarker }), options(context))
      return (await readAll(ask, (answer) => answer.RuleGroups)).map(withArn)
    },
  }),
  readEach(facts.ruleGroupContents, {
    calls: { 'wafv2:GetRuleGroup': ['wafv2:GetRuleGroup'] },
    read: async ({ Name, Id }, context) => {
      const command = new GetRuleGroupCommand({ Name, Id, Scope })
      const answer = requireField(clientOf(context).send(command, options(context)), 'RuleGroup')
      const group = (await orAbsent(answer, gone))?.RuleGroup
      return group ? { ...group, Rules: describeRules(group.Rules) } : vanished
    },
  }),
  readList(facts.ipSets, {
    calls: { 'wafv2:ListIPSets': ['wafv2:ListIPSets'] },
    read: async (context) => {
      const ask = (NextMarker: string | undefined) =>
        clientOf(context).send(new ListIPSetsCommand({ Scope, Limit: most, NextMarker }), options(context))
      return (await readAll(ask, (answer) => answer.IPSets)).map(withArn)
    },
  }),
  readEach(facts.ipSetContents, {
    calls: { 'wafv2:GetIPSet': ['wafv2:GetIPSet'] },
    read: async ({ Name, Id }, context) => {
      const command = new GetIPSetCommand({ Name, Id, Scope })
      const answer = requireField(clientOf(context).send(command, options(context)), 'IPSet')
      return (await orAbsent(answer, gone))?.IPSet ?? vanished
    },
  }),
]

export default defineCollector({
  service: 'wafv2',
  reads: [...readsOf(regional, 'REGIONAL'), ...readsOf(cloudFront, 'CLOUDFRONT')],
})
