import { findInternetCover } from '../../../shared/network/internet'
import { parseCidr } from '../../../shared/network/address-range'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Details, Gap, Judgement, Seen } from '../../engine/check'
import type { IpSetContent, RuleGroupContent, Statement, WafItem } from './facts'
import { changedAction, stepsOf } from './judge'
import type { WebAclViews } from './judge'

type SetViews = WebAclViews & {
  readonly ruleGroupContents: Details<RuleGroupContent>
  readonly ipSets: readonly Seen<WafItem>[]
  readonly ipSetContents: Details<IpSetContent>
}

/** The sets that are enough for a statement: to be in one of them is all that it asks for. */
const sufficientSets = (statement: Statement): readonly string[] => [
  ...(statement.IPSetReferenceStatement ? [statement.IPSetReferenceStatement.ARN] : []),
  ...(statement.OrStatement?.Statements ?? []).flatMap(sufficientSets),
]

/** The sets whose members some web ACL lets through without a further look, and why not all are known. */
const allowedSets = (views: SetViews): { readonly sets: ReadonlySet<string>; readonly gap: Gap | undefined } => {
  const gaps: Gap[] = []
  const sets = views.webAcls.flatMap((acl) => {
    const content = views.webAclContents.of(acl)
    if (!content.known) {
      gaps.push(content.gap)
      return []
    }
    return stepsOf(content.value).flatMap(({ action, overrideAction, statement }) => {
      if (action === 'Allow') return sufficientSets(statement)
      const own = statement.RuleGroupReferenceStatement
      if (!own || overrideAction === 'Count') return []
      const group = views.ruleGroupContents.of({ arn: own.ARN })
      if (!group.known) gaps.push(group.gap)
      const rules = group.known ? group.value.Rules : []
      return rules
        .filter((rule) => changedAction(own, rule) === 'Allow')
        .flatMap((rule) => sufficientSets(rule.Statement))
    })
  })
  return { sets: new Set(sets), gap: gaps[0] }
}

/** Whether a set whose members are let through holds a large part of the internet. */
export const judgeIpSets = (views: SetViews): readonly Judgement[] => {
  const { sets, gap } = allowedSets(views)
  return views.ipSets.flatMap((set) => {
    if (!sets.has(set.arn)) return gap ? [unknown(set, gap)] : []
    return [
      views.ipSetContents.judge(set, ({ Addresses }) => {
        const ranges = Addresses.flatMap((text, index) => {
          const range = parseCidr(text)
          return range ? [{ range, source: { text, index } }] : []
        })
        const [first, ...rest] = findInternetCover(ranges).map(({ source }) =>
          at(`Addresses[${source.index}]`, source.text),
        )
        if (first) return fail(set, first, ...rest)
        if (ranges.length < Addresses.length)
          return unknown(set, undecided('NoRange', 'One of its ranges cannot be read.'))
        return pass(set, at('Addresses[0]', Addresses[0]))
      }),
    ]
  })
}

type GroupViews = {
  readonly ruleGroups: readonly Seen<WafItem>[]
  readonly ruleGroupContents: Details<RuleGroupContent>
}

/** Whether a rule group holds rules. */
export const judgeRuleGroups = (views: GroupViews): readonly Judgement[] =>
  views.ruleGroups.map((group) =>
    views.ruleGroupContents.judge(group, ({ Rules }) => {
      const evidence = at('Rules[0].Name', Rules[0]?.Name)
      return Rules.length > 0 ? pass(group, evidence) : fail(group, evidence)
    }),
  )
