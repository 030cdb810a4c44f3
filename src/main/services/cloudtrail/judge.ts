import {
  at,
  fail,
  pass,
  unknown,
  type Details,
  type Evidence,
  type Gap,
  type Judged,
  type Judgement,
  type Known,
} from '../../engine/check'
import type { Trail, TrailSelectors, TrailStatus } from './facts'

type Advanced = TrailSelectors['AdvancedEventSelectors'][number]
type Field = Advanced['FieldSelectors'][number]

/** Whether the trail belongs to this account: an organization's trail shows in each member, but only its owner can mend it. */
export const isOwnTrail = (trail: Trail, account: string): boolean => trail.arn.split(':')[4] === account

const fieldOf = (selector: Advanced, name: string): Field | undefined =>
  selector.FieldSelectors.find(({ Field }) => Field === name)

const equalsOnly = (field: Field | undefined, value: string): boolean =>
  field?.Equals?.length === 1 && field.Equals[0] === value

type Half = 'read' | 'write'

const halvesOf = (readOnly: Field | undefined): readonly Half[] => {
  if (!readOnly) return ['read', 'write']
  const values = readOnly.Equals ?? []
  return [
    ...(values.includes('true') ? (['read'] as const) : []),
    ...(values.includes('false') ? (['write'] as const) : []),
  ]
}

const isWhole = (halves: readonly Half[]): boolean => halves.includes('read') && halves.includes('write')

const basicHalves = (readWriteType: string | undefined): readonly Half[] =>
  readWriteType === 'ReadOnly' ? ['read'] : readWriteType === 'WriteOnly' ? ['write'] : ['read', 'write']

const basicManagementGap = (selectors: TrailSelectors['EventSelectors']): Evidence | undefined => {
  const halves = selectors
    .filter((one) => one.IncludeManagementEvents !== false && one.ExcludeManagementEventSources.length === 0)
    .flatMap((one) => basicHalves(one.ReadWriteType))
  if (isWhole(halves)) return undefined
  const place = selectors.findIndex((one) => one.IncludeManagementEvents !== false)
  const found = selectors[place]
  if (!found) return at('EventSelectors[0].IncludeManagementEvents', selectors[0]?.IncludeManagementEvents)
  const [excluded] = found.ExcludeManagementEventSources
  return excluded === undefined
    ? at(`EventSelectors[${place}].ReadWriteType`, found.ReadWriteType)
    : at(`EventSelectors[${place}].ExcludeManagementEventSources[0]`, excluded)
}

const isManagement = (selector: Advanced): boolean =>
  fieldOf(selector, 'eventCategory')?.Equals?.includes('Management') === true

const advancedManagementGap = (selectors: TrailSelectors['AdvancedEventSelectors']): Evidence | undefined => {
  const narrowing = ({ Field }: Field): boolean => Field !== 'eventCategory' && Field !== 'readOnly'
  const halves = selectors
    .filter((one) => isManagement(one) && !one.FieldSelectors.some(narrowing))
    .flatMap((one) => halvesOf(fieldOf(one, 'readOnly')))
  if (isWhole(halves)) return undefined
  const place = selectors.findIndex(isManagement)
  const fields = selectors[place]?.FieldSelectors
  if (!fields) {
    const category = selectors[0]?.FieldSelectors.findIndex(({ Field }) => Field === 'eventCategory') ?? 0
    const path = `AdvancedEventSelectors[0].FieldSelectors[${category}].Equals[0]`
    return at(path, selectors[0]?.FieldSelectors[category]?.Equals?.[0])
  }
  const narrow = fields.findIndex(({ Field }) => Field !== 'eventCategory')
  return at(`AdvancedEventSelectors[${place}].FieldSelectors[${narrow}].Field`, fields[narrow]?.Field)
}

/** What keeps the trail from recording every management event, read and write, of all sources; undefined: nothing does. */
export const managementGap = (selectors: TrailSelectors): Evidence | undefined =>
  selectors.AdvancedEventSelectors.length > 0
    ? advancedManagementGap(selectors.AdvancedEventSelectors)
    : basicManagementGap(selectors.EventSelectors)

/** Whether the trail records any management event: then it is a copy of them that AWS counts. */
export const recordsManagement = ({ EventSelectors, AdvancedEventSelectors }: TrailSelectors): boolean =>
  AdvancedEventSelectors.some(isManagement) || EventSelectors.some((one) => one.IncludeManagementEvents !== false)

const allBuckets = /^arn:[a-z-]+:s3(:::)?$/

const excludesNoMoreThanSome = (field: Field): boolean =>
  field.Equals === undefined &&
  field.StartsWith === undefined &&
  field.EndsWith === undefined &&
  field.NotEndsWith === undefined &&
  [...(field.NotEquals ?? []), ...(field.NotStartsWith ?? [])].every((value) => /^arn:[a-z-]+:s3:::[^/]/.test(value))

const coversObjects = (selector: Advanced): boolean =>
  equalsOnly(fieldOf(selector, 'eventCategory'), 'Data') &&
  equalsOnly(fieldOf(selector, 'resources.type'), 'AWS::S3::Object') &&
  selector.FieldSelectors.every(
    (field) =>
      ['eventCategory', 'resources.type', 'readOnly'].includes(field.Field) ||
      (field.Field === 'resources.ARN' && excludesNoMoreThanSome(field)),
  )

/** What keeps the trail from recording reads and writes of objects in all buckets, single excluded buckets aside. */
export const objectEventsGap = ({ EventSelectors, AdvancedEventSelectors }: TrailSelectors): Evidence | undefined => {
  const halves = [
    ...AdvancedEventSelectors.filter(coversObjects).flatMap((one) => halvesOf(fieldOf(one, 'readOnly'))),
    ...EventSelectors.filter(({ DataResources }) =>
      DataResources.some(
        ({ Type, Values }) => Type === 'AWS::S3::Object' && Values.some((arn) => allBuckets.test(arn)),
      ),
    ).flatMap((one) => basicHalves(one.ReadWriteType)),
  ]
  if (isWhole(halves)) return undefined
  const path = AdvancedEventSelectors.length > 0 ? 'AdvancedEventSelectors' : 'EventSelectors'
  const [basic] = EventSelectors
  return path === 'EventSelectors'
    ? at('EventSelectors[0].DataResources[0].Values[0]', basic?.DataResources[0]?.Values[0])
    : at(
        'AdvancedEventSelectors[0].FieldSelectors[0].Equals[0]',
        AdvancedEventSelectors[0]?.FieldSelectors[0]?.Equals?.[0],
      )
}

type Finding = { readonly ok: true } | { readonly ok: false; readonly why: Evidence }

/**
 * Judges the account by the trails that record it: it passes where one of them covers all regions, is logging and does what
 * `rule` asks, is unknown where one might, and fails where none does.
 */
export const judgeRecording = <Fact extends Trail>(
  account: Judged,
  trails: readonly Fact[],
  statuses: Details<TrailStatus>,
  rule: (trail: Fact) => Known<Evidence | undefined>,
): Judgement => {
  const gaps: Gap[] = []
  const reasons: Evidence[] = []
  for (const trail of trails.filter(({ IsMultiRegionTrail }) => IsMultiRegionTrail)) {
    const finding = judgeTrail(statuses.of(trail), rule(trail))
    if ('gap' in finding) gaps.push(finding.gap)
    else if (finding.ok) return pass(account, at('arn', trail.arn), at('IsLogging', true))
    else reasons.push(at('arn', trail.arn), finding.why)
  }
  const [gap] = gaps
  if (gap) return unknown(account, gap)
  const [first, ...others] = reasons
  return first
    ? fail(account, first, ...others)
    : fail(account, at('IsMultiRegionTrail', trails[0]?.IsMultiRegionTrail))
}

const judgeTrail = (status: Known<TrailStatus>, rule: Known<Evidence | undefined>): Finding | { readonly gap: Gap } => {
  if (status.known && !status.value.IsLogging) return { ok: false, why: at('IsLogging', false) }
  if (rule.known && rule.value) return { ok: false, why: rule.value }
  if (!status.known) return { gap: status.gap }
  return rule.known ? { ok: true } : { gap: rule.gap }
}
