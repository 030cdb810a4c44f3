import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Details, Evidence, Judgement } from '../../engine/check'
import type { WebAclContent, WebAclLogging } from './facts'
import { failByUse } from './judge'
import type { UseView, WebAclViews } from './judge'

type LoggingViews = Pick<WebAclViews, 'webAcls'> & { readonly webAclLogging: Details<WebAclLogging> }
type Configuration = NonNullable<WebAclLogging['LoggingConfiguration']>
type Filter = NonNullable<Configuration['LoggingFilter']>

const destination = (configuration: Configuration | undefined): Evidence =>
  at('LoggingConfiguration.LogDestinationConfigs[0]', configuration?.LogDestinationConfigs[0])

/** Whether the requests of a web ACL are logged. */
export const judgeLogging = (views: LoggingViews & UseView): readonly Judgement[] =>
  views.webAcls.map((acl) =>
    views.webAclLogging.judge(acl, ({ LoggingConfiguration }) =>
      LoggingConfiguration
        ? pass(acl, destination(LoggingConfiguration))
        : failByUse(acl, views, destination(LoggingConfiguration)),
    ),
  )

/** Whether a filter fits each request that was blocked, whatever labels it has. */
const fitsBlocked = ({ Requirement, Conditions }: Filter['Filters'][number]): boolean => {
  const blocks = Conditions.map(({ ActionCondition }) => ActionCondition?.Action === 'BLOCK')
  return Requirement === 'MEETS_ANY' ? blocks.includes(true) : blocks.length > 0 && !blocks.includes(false)
}

/** What becomes of the log of a blocked request without labels; undefined where filters contradict each other. */
const fateOf = (filter: Filter): { readonly kept: boolean; readonly evidence: Evidence } | undefined => {
  const fitting = filter.Filters.map((one, index) => ({ one, index })).filter(({ one }) => fitsBlocked(one))
  const [first] = fitting
  if (!first) {
    const path = 'LoggingConfiguration.LoggingFilter.DefaultBehavior'
    return { kept: filter.DefaultBehavior === 'KEEP', evidence: at(path, filter.DefaultBehavior) }
  }
  if (fitting.some(({ one }) => one.Behavior !== first.one.Behavior)) return undefined
  const path = `LoggingConfiguration.LoggingFilter.Filters[${first.index}].Behavior`
  return { kept: first.one.Behavior === 'KEEP', evidence: at(path, first.one.Behavior) }
}

/** Whether a web ACL that filters its logs keeps those of blocked requests. */
export const judgeLoggingFilter = (views: LoggingViews): readonly Judgement[] =>
  views.webAcls.flatMap((acl) => {
    const logging = views.webAclLogging.of(acl)
    if (!logging.known) return [unknown(acl, logging.gap)]
    const filter = logging.value.LoggingConfiguration?.LoggingFilter
    if (!filter) return []
    const fate = fateOf(filter)
    if (!fate) {
      const text = 'One filter keeps the logs of blocked requests, and another drops them.'
      return [unknown(acl, undecided('FiltersContradict', text))]
    }
    return [fate.kept ? pass(acl, fate.evidence) : fail(acl, fate.evidence)]
  })

/** Headers by which whoever reads the logs could act as the user. */
const secretHeaders = ['authorization', 'cookie']

const protectedBy = (content: WebAclContent): ReadonlySet<string> =>
  new Set(
    (content.DataProtectionConfig?.DataProtections ?? []).flatMap(({ Field }) => {
      // Cookies are named one by one: which of them carries the session, only people know.
      if (Field.FieldType === 'SINGLE_COOKIE') return ['cookie']
      return Field.FieldType === 'SINGLE_HEADER' ? Field.FieldKeys.map((key) => key.toLowerCase()) : []
    }),
  )

/** Whether the logs of a web ACL leave out what opens sessions. */
export const judgeRedaction = (views: LoggingViews & WebAclViews): readonly Judgement[] =>
  views.webAcls.flatMap((acl) => {
    const logging = views.webAclLogging.of(acl)
    if (!logging.known) return [unknown(acl, logging.gap)]
    const configuration = logging.value.LoggingConfiguration
    if (!configuration) return []
    const redacted = configuration.RedactedFields.map(({ SingleHeader }) => SingleHeader?.Name.toLowerCase())
    if (secretHeaders.every((name) => redacted.includes(name))) return [pass(acl, destination(configuration))]
    return [
      views.webAclContents.judge(acl, (content) => {
        const kept = protectedBy(content)
        const open = secretHeaders.filter((name) => !redacted.includes(name) && !kept.has(name))
        const shown = configuration.RedactedFields.map(({ SingleHeader }, index) =>
          at(`LoggingConfiguration.RedactedFields[${index}].SingleHeader.Name`, SingleHeader?.Name),
        )
        const nothing = at('LoggingConfiguration.RedactedFields[0].SingleHeader.Name', null)
        if (open.length === 0) return pass(acl, destination(configuration))
        return fail(acl, destination(configuration), ...(shown.length > 0 ? shown : [nothing]))
      }),
    ]
  })
