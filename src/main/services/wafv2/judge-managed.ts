import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Judgement } from '../../engine/check'
import type { ManagedGroups, Statement, WebAclContent } from './facts'
import { changedAction, failByUse, isSameGroup, judgeFilled, stepsOf } from './judge'
import type { EffectViews, UseView, WebAclViews } from './judge'

type ManagedViews = WebAclViews & Pick<EffectViews, 'webAclManagedGroups'> & UseView

const managedSteps = (content: WebAclContent) =>
  stepsOf(content).flatMap((step) => {
    const group = step.statement.ManagedRuleGroupStatement
    return group ? [{ step, group, path: `${step.statementPath}.ManagedRuleGroupStatement` }] : []
  })

const hushed = (
  group: NonNullable<Statement['ManagedRuleGroupStatement']>,
  known: ManagedGroups,
): boolean | undefined => {
  if (group.ExcludedRules.length + group.RuleActionOverrides.length === 0) return false
  const rules = known.Groups.find((one) => isSameGroup(one, group) && one.Rules)?.Rules
  const acting = rules?.filter(({ Action }) => Action !== 'Count')
  const counted = acting?.filter((rule) => changedAction(group, rule) === 'Count')
  return counted && acting && counted.length * 2 > acting.length
}

/** Whether the managed rule groups of a web ACL still do what they are for: at most half of their rules only count. */
export const judgeOverrides = (views: ManagedViews): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const groups = managedSteps(content)
    const [first] = groups
    if (!first) return undefined
    const known = views.webAclManagedGroups.of(acl)
    const seen = groups.map((one) => ({
      ...one,
      quiet: one.step.overrideAction === 'Count' || (known.known ? hushed(one.group, known.value) : undefined),
    }))
    const found = seen.find(({ quiet }) => quiet === true)
    if (found) {
      const evidence =
        found.step.overrideAction === 'Count'
          ? at(`${found.step.path}.OverrideAction`, 'Count')
          : evidenceOfChange(found.path, found.group)
      return failByUse(acl, views, at(`${found.path}.Name`, found.group.Name), evidence)
    }
    if (!known.known) return unknown(acl, known.gap)
    const expired = seen.find(({ quiet }) => quiet === undefined)
    return expired
      ? unknown(acl, undecided('VersionExpired', `AWS no longer lists the rules of ${expired.group.Name}.`))
      : pass(acl, at(`${first.path}.Name`, first.group.Name))
  })

const evidenceOfChange = (path: string, group: NonNullable<Statement['ManagedRuleGroupStatement']>): Evidence => {
  const index = group.RuleActionOverrides.findIndex(({ ActionToUse }) => ActionToUse === 'Count')
  return index < 0
    ? at(`${path}.ExcludedRules[0].Name`, group.ExcludedRules[0]?.Name)
    : at(`${path}.RuleActionOverrides[${index}].ActionToUse`, 'Count')
}

/** Whether the versions of managed rule groups that a web ACL keeps to are still offered. */
export const judgeVersions = (views: ManagedViews): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const groups = managedSteps(content)
    const [first] = groups
    if (!first) return undefined
    const pinned = groups.filter(({ group }) => group.Version !== undefined)
    if (pinned.length === 0) return pass(acl, at(`${first.path}.Version`, null))
    return views.webAclManagedGroups.judge(acl, (known) => {
      const ending = pinned.find(({ group }) => {
        const offered = known.Groups.find((one) => isSameGroup(one, group))?.AvailableVersions
        return offered !== undefined && group.Version !== undefined && !offered.includes(group.Version)
      })
      const [shown] = ending ? [ending] : pinned
      const evidence = at(`${shown?.path}.Version`, shown?.group.Version)
      return ending
        ? failByUse(acl, views, at(`${ending.path}.Name`, ending.group.Name), evidence)
        : pass(acl, evidence)
    })
  })

/** Whether a web ACL and its rules are counted in CloudWatch. */
export const judgeMetrics = (views: WebAclViews): readonly Judgement[] =>
  views.webAcls.map((acl) =>
    views.webAclContents.judge(acl, (content) => {
      const paths = [
        { path: 'VisibilityConfig', config: content.VisibilityConfig },
        ...content.Rules.map(({ VisibilityConfig }, index) => ({
          path: `Rules[${index}].VisibilityConfig`,
          config: VisibilityConfig,
        })),
      ]
      const off = paths
        .filter(({ config }) => config?.CloudWatchMetricsEnabled === false)
        .map(({ path }) => at(`${path}.CloudWatchMetricsEnabled`, false))
      const [first, ...rest] = off
      return first
        ? fail(acl, first, ...rest)
        : pass(acl, at('VisibilityConfig.CloudWatchMetricsEnabled', content.VisibilityConfig?.CloudWatchMetricsEnabled))
    }),
  )
