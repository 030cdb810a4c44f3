import { at, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Gap, Judgement } from '../../engine/check'
import type { Statement, WafItem, WebAclContent } from './facts'
import {
  allStatements,
  changedAction,
  effectOf,
  evidenceOfSteps,
  failByUse,
  judgeFilled,
  passBy,
  stepsOf,
  stoppingRules,
} from './judge'
import type { Effect, EffectViews, Step, UseView, WebAclViews } from './judge'

const isGap = (effect: Effect): effect is Gap => typeof effect !== 'string'

/** Whether a web ACL has rules, or refuses what none decides. */
export const judgeRules = (views: WebAclViews & UseView): readonly Judgement[] =>
  views.webAcls.map((acl) =>
    views.webAclContents.judge(acl, (content) => {
      const [first] = stepsOf(content)
      if (first) return passBy(acl, first)
      const left = at('DefaultAction', content.DefaultAction)
      if (content.DefaultAction === 'Block') return pass(acl, left)
      return failByUse(acl, views, left, at('Rules[0].Name', null))
    }),
  )

const evidenceOfCount = ({
  path,
  statementPath,
  name,
  action,
  overrideAction,
  statement,
}: Step): readonly Evidence[] => {
  if (overrideAction === 'Count') return [at(`${path}.OverrideAction`, overrideAction)]
  if (action !== undefined) return [at(`${path}.Action`, action)]
  const member = statement.ManagedRuleGroupStatement ? 'ManagedRuleGroupStatement' : 'RuleGroupReferenceStatement'
  const override = statement[member]?.RuleActionOverrides[0]
  return override === undefined
    ? [at(`${path}.Name`, name)]
    : [at(`${statementPath}.${member}.RuleActionOverrides[0].ActionToUse`, override.ActionToUse)]
}

/** Whether any rule of a web ACL stops requests, or only counts them. */
export const judgeBlocking = (views: EffectViews & UseView): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    if (content.DefaultAction === 'Block') return pass(acl, at('DefaultAction', 'Block'))
    const steps = stepsOf(content).map((step) => ({ step, effect: effectOf(step, acl, views) }))
    const stopping = steps.find(({ effect }) => effect === 'stops')
    if (stopping) return passBy(acl, stopping.step)
    const gap = steps.map(({ effect }) => effect).find(isGap)
    if (gap) return unknown(acl, gap)
    const counted = steps.slice(0, 10).flatMap(({ step }) => evidenceOfCount(step))
    return failByUse(acl, views, at('DefaultAction', content.DefaultAction), ...counted)
  })

const vendorGap = (steps: readonly { readonly step: Step; readonly effect: Effect }[]): Gap | undefined => {
  const foreign = steps.find(
    ({ step, effect }) =>
      effect === 'stops' && (step.statement.ManagedRuleGroupStatement?.VendorName ?? 'AWS') !== 'AWS',
  )?.step.statement.ManagedRuleGroupStatement
  return (
    foreign &&
    undecided('VendorRules', `What the rule group ${foreign.Name} of ${foreign.VendorName} looks for is not known.`)
  )
}

type Looked = {
  readonly steps: readonly { readonly step: Step; readonly effect: Effect }[]
  readonly aws: (name: string) => Step | undefined
  readonly own: (member: 'SqliMatchStatement' | 'XssMatchStatement') => Step | undefined
  /** Why nobody can tell what one of the steps does. */
  readonly gap: Gap | undefined
  /** Why nobody can tell what one of the steps looks for. */
  readonly vendor: Gap | undefined
}

const look = (acl: WafItem, content: WebAclContent, views: EffectViews): Looked => {
  const steps = stepsOf(content).map((step) => ({ step, effect: effectOf(step, acl, views) }))
  const stopping = steps.filter(({ effect }) => effect === 'stops')
  return {
    steps,
    aws: (name) =>
      stopping.find(({ step }) => {
        const group = step.statement.ManagedRuleGroupStatement
        return group?.VendorName === 'AWS' && group.Name === name
      })?.step,
    own: (member) =>
      stopping.find(({ step }) =>
        stoppingRules(step, views).some(({ Statement }) => allStatements(Statement).some((one) => one[member])),
      )?.step,
    gap: steps.map(({ effect }) => effect).find(isGap),
    vendor: vendorGap(steps),
  }
}

/** Whether a web ACL stops the common attacks on web applications. */
export const judgeCoreRules = (views: EffectViews & UseView): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const { aws, own, gap, vendor } = look(acl, content, views)
    const core = aws('AWSManagedRulesCommonRuleSet')
    if (core) return passBy(acl, core)
    const scripts = own('XssMatchStatement')
    const queries = own('SqliMatchStatement')
    if (scripts && queries) return passBy(acl, scripts)
    const missing = gap ?? vendor
    return missing ? unknown(acl, missing) : failByUse(acl, views, ...evidenceOfSteps(content))
  })

/** Whether a web ACL has the free lists of known attacks: inputs, addresses, SQL. */
export const judgeKnownAttacks = (views: EffectViews & UseView): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const { aws, own, gap, vendor } = look(acl, content, views)
    const found = [
      aws('AWSManagedRulesKnownBadInputsRuleSet'),
      aws('AWSManagedRulesAmazonIpReputationList'),
      aws('AWSManagedRulesSQLiRuleSet') ?? own('SqliMatchStatement'),
    ].flatMap((step) => step ?? [])
    if (found.length === 3) return pass(acl, ...found.map(({ path, name }) => at(`${path}.Name`, name)))
    const missing = gap ?? vendor
    return missing ? unknown(acl, missing) : failByUse(acl, views, ...evidenceOfSteps(content))
  })

/** Requests in five minutes from one source, beyond which a limit hardly stops anybody. */
const highestLimit = 20_000

const perFiveMinutes = ({ Limit, EvaluationWindowSec }: NonNullable<Statement['RateBasedStatement']>): number =>
  (Limit * 300) / (EvaluationWindowSec ?? 300)

/** Whether a web ACL limits how many requests one source may send. */
export const judgeRateLimit = (views: EffectViews & UseView): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const { aws, gap, steps } = look(acl, content, views)
    const flood = aws('AWSManagedRulesAntiDDoSRuleSet')
    if (flood) return passBy(acl, flood)
    const limits = steps.flatMap(({ step }) =>
      stoppingRules(step, views).flatMap(({ Statement }) => {
        const limit = Statement.RateBasedStatement
        return limit ? [{ step, limit }] : []
      }),
    )
    const evidence = ({ step, limit }: (typeof limits)[number]): Evidence =>
      step.statement.RateBasedStatement
        ? at(`${step.statementPath}.RateBasedStatement.Limit`, limit.Limit)
        : at(`${step.path}.Name`, step.name)
    const tight = limits.find(({ limit }) => perFiveMinutes(limit) <= highestLimit)
    if (tight) return pass(acl, evidence(tight))
    if (gap) return unknown(acl, gap)
    const [first, ...rest] = limits.map(evidence)
    return first ? failByUse(acl, views, first, ...rest) : failByUse(acl, views, ...evidenceOfSteps(content))
  })

/** What it takes for a statement to match: a sender that cannot be made up, whatever anybody may send, or a label of another rule. */
const senderOf = (statement: Statement): 'known' | 'anyone' | 'label' => {
  if (statement.IPSetReferenceStatement) {
    return statement.IPSetReferenceStatement.IPSetForwardedIPConfig ? 'anyone' : 'known'
  }
  if (statement.AsnMatchStatement) return 'known'
  if (statement.LabelMatchStatement) return 'label'
  const all = (statement.AndStatement?.Statements ?? []).map(senderOf)
  if (all.length > 0) return all.includes('known') ? 'known' : all.includes('label') ? 'label' : 'anyone'
  const any = (statement.OrStatement?.Statements ?? []).map(senderOf)
  if (any.length > 0) return any.includes('anyone') ? 'anyone' : any.includes('label') ? 'label' : 'known'
  return 'anyone'
}

/** The statements by which a step lets requests through: its own, or those of an own group. */
const allowedBy = (step: Step, views: EffectViews): readonly Statement[] => {
  if (step.action === 'Allow') return [step.statement]
  const own = step.statement.RuleGroupReferenceStatement
  if (!own || step.overrideAction === 'Count') return []
  const group = views.ruleGroupContents.of({ arn: own.ARN })
  const rules = group.known ? group.value.Rules : []
  return rules.filter((rule) => changedAction(own, rule) === 'Allow').map(({ Statement }) => Statement)
}

/** Whether a rule lets requests past the rules that would stop them, by something that anyone can send. */
export const judgeShortcut = (views: EffectViews & UseView): readonly Judgement[] =>
  judgeFilled(views, (acl, content) => {
    const steps = stepsOf(content)
    const effects = steps.map((step) => effectOf(step, acl, views))
    const last = effects.lastIndexOf('stops')
    const target = steps[last]
    const gap = effects.find(isGap)
    if (!target) return gap && unknown(acl, gap)
    const allowing = steps.slice(0, last).map((step) => ({ step, senders: allowedBy(step, views).map(senderOf) }))
    const shortcut = allowing.find(({ senders }) => senders.includes('anyone'))?.step
    if (shortcut) {
      const name = at(`${shortcut.path}.Name`, shortcut.name)
      return failByUse(acl, views, name, ...(shortcut.action ? [at(`${shortcut.path}.Action`, shortcut.action)] : []))
    }
    const labelled = allowing.find(({ senders }) => senders.includes('label'))?.step
    if (labelled) {
      const text = `The rule ${labelled.name} allows what another rule has labelled.`
      return unknown(acl, undecided('AllowedByLabel', text))
    }
    return gap ? unknown(acl, gap) : passBy(acl, target)
  })
