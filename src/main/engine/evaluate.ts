import type { CheckMetadata } from '../../shared/review/check-metadata'
import { isVanished, type Gap } from '../../shared/review/gap'
import { globalRegion, type Outcome, type UnknownItem, type Verdict } from '../../shared/review/outcome'
import type { Check, Judgement } from './check'
import type { RegisteredCheck } from './validate'
import { accountResource, makeViews, type EvaluatedAccount, type FactSource } from './views'

/** What evaluation reads. */
export type Evaluation = {
  readonly checks: readonly RegisteredCheck[]
  readonly accounts: readonly EvaluatedAccount[]
  readonly source: FactSource
  /** The time of the review's start, ISO 8601: the only clock that checks see. */
  readonly now: string
}

type Run = {
  readonly check: Check
  readonly metadata: CheckMetadata
  readonly account: EvaluatedAccount
  readonly region: string
}

const byArn = (a: { resource: { arn: string } }, b: { resource: { arn: string } }): number =>
  a.resource.arn < b.resource.arn ? -1 : a.resource.arn > b.resource.arn ? 1 : 0

const base = ({ metadata, account, region }: Run): Pick<Outcome, 'check' | 'account' | 'region'> => ({
  check: metadata.id,
  account: account.id,
  region,
})

const notAssessed = (run: Run, gap: Gap, unknown: readonly UnknownItem[] = []): Outcome => ({
  ...base(run),
  status: 'notAssessed',
  gap,
  unknown: [...unknown],
  verdicts: [],
})

const failure = (code: string, text: string): Gap => ({ kind: 'failed', code, text })

/** Outcome of judgements. Where nothing but unknown items came out, nothing was assessed. */
const conclude = (run: Run, judgements: readonly Judgement[], missing: readonly UnknownItem[]): Outcome => {
  const verdicts = judgements
    .flatMap((judgement): Verdict[] =>
      judgement.kind === 'verdict'
        ? [
            {
              resource: judgement.resource,
              result: judgement.result,
              severity: judgement.severity ?? run.metadata.severity,
              evidence: [...judgement.evidence],
            },
          ]
        : [],
    )
    .toSorted(byArn)
  const unknown = [
    ...new Map(
      [...missing, ...judgements.flatMap((judgement) => (judgement.kind === 'unknown' ? [judgement] : []))].map(
        (item) => [item.resource.arn, { resource: item.resource, gap: item.gap }],
      ),
    ).values(),
  ]
    .filter(({ gap }) => !isVanished(gap))
    .toSorted(byArn)
  const judged = verdicts.map(({ resource }) => resource.arn)
  if (new Set(judged).size < judged.length) {
    return notAssessed(run, failure('JudgedTwice', `The check ${run.metadata.id} judged a resource twice`))
  }
  const [first] = unknown
  if (verdicts.length === 0 && first) return notAssessed(run, first.gap, unknown)
  return { ...base(run), status: verdicts.length === 0 ? 'notApplicable' : 'assessed', unknown, verdicts }
}

const evaluateOne = (run: Run, viewOf: ReturnType<typeof makeViews>): Outcome => {
  const { check, account, region } = run
  if (check.manual !== undefined) return { ...base(run), status: 'manual', unknown: [], verdicts: [] }
  const views: Record<string, unknown> = {}
  const missing: UnknownItem[] = []
  for (const [name, need] of Object.entries(check.needs)) {
    const viewed = viewOf(account, region, need)
    if ('gap' in viewed) return notAssessed(run, viewed.gap)
    views[name] = viewed.view
    missing.push(...viewed.unknown)
  }
  try {
    // The views were made from this check's own needs: types cannot follow that through a record.
    const judgements = check.evaluate(Object.freeze(views) as Parameters<typeof check.evaluate>[0], {
      account: { id: account.id, resource: accountResource(account, region) },
      region,
      partition: account.partition,
    })
    return conclude(run, judgements, missing)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return notAssessed(run, failure('CheckFailed', `The check ${check.id} failed: ${text}`))
  }
}

/** Runs each check in its places on the facts it declared. The same facts give the same outcomes on any day. */
export const evaluate = ({ checks, accounts, source, now }: Evaluation): readonly Outcome[] => {
  const viewOf = makeViews(source, now)
  return checks.flatMap(({ check, metadata }) =>
    accounts
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((account) => {
        const regions = metadata.per === 'account' ? [globalRegion] : account.regions.toSorted()
        return regions.map((region) => evaluateOne({ check, metadata, account, region }, viewOf))
      }),
  )
}
