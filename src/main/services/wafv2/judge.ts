import { at, failAs, fail, pass } from '../../engine/check'
import type { Check, Details, Evidence, Gap, Judgement, Seen } from '../../engine/check'
import type { ManagedGroups, Rule, RuleGroupContent, Statement, WafItem, WebAclContent, WebAclResources } from './facts'

/** All that a check says but its id, titles and needs: the same question is asked of web ACLs in a region and of those for CloudFront. */
export type Question = Omit<Check, 'id' | 'title' | 'failureTitle' | 'needs' | 'evaluate'>

/** What checks of web ACLs are given. */
export type WebAclViews = {
  readonly webAcls: readonly Seen<WafItem>[]
  readonly webAclContents: Details<WebAclContent>
}

/** What it takes to know what rules do, besides. */
export type EffectViews = WebAclViews & {
  readonly webAclManagedGroups: Details<ManagedGroups>
  readonly ruleGroupContents: Details<RuleGroupContent>
}

/** What a web ACL stands before; left out for CloudFront, where AWS WAF does not know. */
export type UseView = { readonly webAclResources?: Details<WebAclResources> }

/** A step of a web ACL: a rule of its own or a group that Firewall Manager puts before or behind them. */
export type Step = {
  /** Within the content. */
  readonly path: string
  readonly statementPath: string
  readonly name: string
  readonly statement: Statement
  readonly action?: string | undefined
  readonly overrideAction?: string | undefined
}

/** The steps of a web ACL in the order in which AWS takes them. */
export const stepsOf = (content: WebAclContent): readonly Step[] => {
  const managed = (list: 'PreProcessFirewallManagerRuleGroups' | 'PostProcessFirewallManagerRuleGroups') =>
    content[list].map((group, index) => ({
      path: `${list}[${index}]`,
      statementPath: `${list}[${index}].FirewallManagerStatement`,
      name: group.Name,
      statement: group.FirewallManagerStatement,
      overrideAction: group.OverrideAction,
    }))
  const own = content.Rules.map((rule, index) => ({
    path: `Rules[${index}]`,
    statementPath: `Rules[${index}].Statement`,
    name: rule.Name,
    statement: rule.Statement,
    action: rule.Action,
    overrideAction: rule.OverrideAction,
  }))
  return [...managed('PreProcessFirewallManagerRuleGroups'), ...own, ...managed('PostProcessFirewallManagerRuleGroups')]
}

/** The statement and all that are nested in it. */
export const allStatements = (statement: Statement): readonly Statement[] => [
  statement,
  ...(statement.AndStatement?.Statements ?? []).flatMap(allStatements),
  ...(statement.OrStatement?.Statements ?? []).flatMap(allStatements),
  ...(statement.NotStatement ? allStatements(statement.NotStatement.Statement) : []),
]

/** Whether an action ends a request: `Captcha` and `Challenge` let through who answers them. */
const isStopping = (action: string | undefined): boolean =>
  action === 'Block' || action === 'Captcha' || action === 'Challenge' || action === 'Monetize'

type Changes = NonNullable<Statement['RuleGroupReferenceStatement'] | Statement['ManagedRuleGroupStatement']>

/** The action of a rule of a group as the web ACL changes it. */
export const changedAction = (
  { ExcludedRules, RuleActionOverrides }: Pick<Changes, 'ExcludedRules' | 'RuleActionOverrides'>,
  rule: { readonly Name: string; readonly Action?: string | undefined },
): string | undefined => {
  const override = RuleActionOverrides.find(({ Name }) => Name === rule.Name)?.ActionToUse
  return override ?? (ExcludedRules.some(({ Name }) => Name === rule.Name) ? 'Count' : rule.Action)
}

/** What a step does to what it matches: stops it, lets it through, counts it, or nothing; or why nobody can tell. */
export type Effect = 'stops' | 'allows' | 'counts' | 'nothing' | Gap

const effectOfActions = (actions: readonly (string | undefined)[]): Effect => {
  if (actions.length === 0) return 'nothing'
  if (actions.some(isStopping)) return 'stops'
  return actions.includes('Allow') ? 'allows' : 'counts'
}

const expired = (name: string): Gap => ({
  kind: 'failed',
  code: 'VersionExpired',
  text: `The version of the rule group ${name} has expired, and AWS does not list its rules any more.`,
})

const effectOfManaged = (
  group: NonNullable<Statement['ManagedRuleGroupStatement']>,
  acl: WafItem,
  views: EffectViews,
): Effect => {
  if (group.ExcludedRules.length + group.RuleActionOverrides.length === 0) return 'stops'
  const known = views.webAclManagedGroups.of(acl)
  if (!known.known) return known.gap
  const rules = known.value.Groups.find((one) => isSameGroup(one, group) && one.Rules)?.Rules
  return rules ? effectOfActions(rules.map((rule) => changedAction(group, rule))) : expired(group.Name)
}

/** Whether both name the same version of the same managed rule group. */
export const isSameGroup = (
  a: { readonly VendorName: string; readonly Name: string; readonly Version?: string | undefined },
  b: { readonly VendorName: string; readonly Name: string; readonly Version?: string | undefined },
): boolean => a.VendorName === b.VendorName && a.Name === b.Name && a.Version === b.Version

/** What a step does. */
export const effectOf = (step: Step, acl: WafItem, views: EffectViews): Effect => {
  if (step.overrideAction === 'Count') return 'counts'
  const { ManagedRuleGroupStatement: managed, RuleGroupReferenceStatement: own } = step.statement
  if (managed) return effectOfManaged(managed, acl, views)
  if (!own) return effectOfActions([step.action])
  const group = views.ruleGroupContents.of({ arn: own.ARN })
  return group.known ? effectOfActions(group.value.Rules.map((rule) => changedAction(own, rule))) : group.gap
}

/** The rules by which a step stops requests: itself, or those of an own group; empty where they are a vendor's or not known. */
export const stoppingRules = (step: Step, views: EffectViews): readonly Pick<Rule, 'Statement'>[] => {
  if (step.overrideAction === 'Count') return []
  const { RuleGroupReferenceStatement: own, ManagedRuleGroupStatement: managed } = step.statement
  if (managed) return []
  if (!own) return isStopping(step.action) ? [{ Statement: step.statement }] : []
  const group = views.ruleGroupContents.of({ arn: own.ARN })
  return group.known ? group.value.Rules.filter((rule) => isStopping(changedAction(own, rule))) : []
}

/** The names of the steps that are there, as evidence of what is missing among them. */
export const evidenceOfSteps = (content: WebAclContent): readonly [Evidence, ...Evidence[]] => {
  const [first, ...rest] = stepsOf(content)
    .slice(0, 10)
    .map(({ path, name }) => at(`${path}.Name`, name))
  return first ? [first, ...rest] : [at('Rules[0].Name', null)]
}

/** Whether the web ACL is known to stand before nothing. */
export const isUnused = (acl: WafItem, { webAclResources }: UseView): boolean => {
  const resources = webAclResources?.of(acl)
  return resources?.known === true && resources.value.ResourceArns.length === 0
}

/** A failure that weighs little where the web ACL stands before nothing. */
export const failByUse = (
  acl: Seen<WafItem>,
  views: UseView,
  ...evidence: readonly [Evidence, ...Evidence[]]
): Judgement => (isUnused(acl, views) ? failAs('low', acl, ...evidence) : fail(acl, ...evidence))

/** Judges each web ACL that has steps, by its content; the others are a question of their own. */
export const judgeFilled = (
  views: WebAclViews,
  rule: (acl: Seen<WafItem>, content: WebAclContent) => Judgement | undefined,
): readonly Judgement[] =>
  views.webAcls.flatMap((acl) => {
    const content = views.webAclContents.of(acl)
    if (content.known && stepsOf(content.value).length === 0) return []
    const judgement = content.known
      ? rule(acl, content.value)
      : { kind: 'unknown' as const, resource: acl.resource, gap: content.gap }
    return judgement ? [judgement] : []
  })

/** A pass that names a step. */
export const passBy = (acl: Seen<WafItem>, step: Step): Judgement => pass(acl, at(`${step.path}.Name`, step.name))
