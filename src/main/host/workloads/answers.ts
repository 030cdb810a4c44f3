import { z } from 'zod'
import { answerStateSchema } from '../../../shared/draft/answer-state'
import type { Blocker } from '../../../shared/draft/blockers'
import type { Draft } from '../../../shared/draft/draft'
import type { HostRequest } from '../../../shared/ipc/host-contract'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import { advisorCheckSchema, type SendProgress } from '../../../shared/ipc/workloads'
import { nameWay, type WayIn } from '../../../shared/review/way-in'
import { keyOfWorkload, type LocalWorkload } from '../../../shared/workload/stored'
import { asksForSomething, findPart, openDraft } from '../../../shared/workload/stored-draft'
import type { Milestone } from '../../../shared/workload/workload'
import type { WorkloadWriter } from '../../history/workloads/workload-writer'
import { describeComparison } from '../../wellarchitected/describe-comparison'
import type { OpenTool, SendTools, Tool, ToolComparison, WorkloadPlace } from '../../wellarchitected/tool'
import { gatherLensEvidence } from '../../workload-views/gather-lens-evidence'
import type { ViewSource } from '../../workload-views/view-source'
import { writeEvidenceDraft } from './evidence-draft'
import { keepReading } from './keep-reading'
import { nameKnownShare } from './known-share'
import { makeLocalWorkload } from './local-workloads'
import { placeOf } from './place-of'
import { openRemembered } from './remembered'
import { openSends } from './sends'

type Channel =
  | 'workloads:map'
  | 'workloads:readNow'
  | 'workloads:saveLocal'
  | 'workloads:deleteLocal'
  | 'workloads:link'
  | 'workloads:prepareCreate'
  | 'workloads:create'
  | 'workloads:advisor'
  | 'workloads:awsReport'
  | 'milestones:answer'
  | 'milestones:prepare'
  | 'milestones:create'
  | 'drafts:save'
  | 'drafts:discard'
  | 'drafts:fromEvidence'
  | 'drafts:rebase'
  | 'drafts:compare'
  | 'drafts:send'
  | 'drafts:stopSend'
  | 'drafts:currentSend'

/** What answers about workloads are made of. */
export type WorkloadOptions = {
  readonly store: WorkloadWriter
  readonly tool: Tool
  readonly open: OpenTool
  /** Views of what is stored; a problem where nothing is stored yet. */
  readonly views: () => Result<ViewSource>
  /** Why AWS must not be asked from here; undefined where it may. */
  readonly refusal: Result<never> | undefined
  /** The person at this machine. */
  readonly who: string
  readonly clock: () => string
  readonly newId: () => string
  readonly tellProgress: (progress: SendProgress) => void
  /** Something about workloads was stored. */
  readonly changed: () => void
  readonly onBug: (error: unknown) => void
}

/** Answers about workloads that write: to the home, or after a confirmation to the Tool. */
export type WorkloadAnswers = {
  readonly handlers: { readonly [Name in Channel]: (request: HostRequest<Name>) => Promise<Result<unknown>> }
  readonly close: () => Promise<void>
}

type Shown = {
  readonly way: WayIn
  readonly workload: string
  readonly comparison: ToolComparison
  readonly draft: Draft
  /** As they were shown. */
  readonly blockers: readonly Blocker[]
}
type Prepared = { readonly way: WayIn; readonly workload: string; readonly place: WorkloadPlace }
type Creation = { readonly way: WayIn; readonly request: HostRequest<'workloads:prepareCreate'> }

const advisorSchema = z.object({ note: z.string().nullable(), checks: z.array(advisorCheckSchema) })

const compareAgain = 'Compare the draft with the Tool again, and confirm what is shown then.'

/** Makes the answers. What is confirmed is what was shown: each confirmation names it, and is good once. */
export const makeWorkloadAnswers = (options: WorkloadOptions): WorkloadAnswers => {
  const { store, tool, views, refusal, who, clock, newId, changed, onBug } = options
  const comparisons = openRemembered<Shown>(newId, compareAgain)
  const milestones = openRemembered<Prepared>(newId, 'Open the dialog again, and confirm what is shown then.')
  const creations = openRemembered<Creation>(newId, 'Look at the preview again, and confirm what is shown then.')
  const sends = openSends(options.tellProgress)

  const sendTools = (workload: string, draft: Draft | undefined, signal: AbortSignal): SendTools => ({
    open: options.open,
    audit: (entry) => {
      const added = store.addAudit(entry)
      return added.ok ? ok(undefined) : added
    },
    markSent: (lens, questionId, at) => {
      const part = draft?.questions.find((one) => one.questionId === questionId && one.lens === lens)
      return part ? store.markSent(workload, lens, questionId, at, part) : ok(undefined)
    },
    observe: () => undefined,
    who,
    clock,
    newId,
    signal,
  })

  const draftOf = (workload: string): Result<unknown> => {
    const draft = store.draft(workload)
    return draft.ok ? ok(draft.value ?? null) : draft
  }
  const stored = (workload: string, done: Result<void>): Result<unknown> => {
    if (!done.ok) return done
    changed()
    return draftOf(workload)
  }

  /** Milestones that were read whole before; the latest reading holds them all. */
  const knownMilestones = (workload: string): readonly Milestone[] => {
    const readings = store.readings(workload)
    return (readings.ok ? readings.value.at(-1)?.workload.milestones : undefined) ?? []
  }

  const readNow = async (workload: string, way: WayIn): Promise<Result<{ readonly readAt: string }>> => {
    const place = placeOf(workload)
    if (!place.ok) return place
    const read = await tool.readWorkload(way, place.value, knownMilestones(workload))
    if (!read.ok) return read
    const readAt = clock()
    const { workload: found, caller, account, endpoint } = read.value
    const kept = store.addReading({ workload: found, readAt, caller, account, way: nameWay(way), endpoint })
    if (!kept.ok) return kept
    changed()
    return ok({ readAt })
  }

  /** What stands after a write is read whole, so that the page shows it; the write itself is done whatever comes of it. */
  const readAfter = (workload: string, way: WayIn): void => {
    readNow(workload, way).catch(onBug)
  }

  const lensVersions = (workload: string, lens: string, snapshot: string | null): Record<string, string> => {
    const source = views()
    const found = source.ok ? gatherLensEvidence(source.value, { workload, lens, snapshot }) : source
    return found.ok ? { [found.value.review.lensAlias]: found.value.review.lensVersion } : {}
  }

  const save: WorkloadAnswers['handlers']['drafts:save'] = async ({ workload, snapshot, part }) => {
    const at = clock()
    if (!asksForSomething(part)) return stored(workload, store.removePart(workload, part.lens, part.questionId))
    const saved = store.savePart(workload, {
      part: { question: part, author: who, changedAt: at, state: 'open', sentAt: null },
      snapshot: null,
      lensVersions: lensVersions(workload, part.lens, snapshot),
      at,
    })
    return stored(workload, saved)
  }

  /** The blockers, with what is known of the share beside what the Tool tells this account. */
  const blockersOf = (workload: string, { account, blockers }: ToolComparison): readonly Blocker[] => {
    const source = views()
    return source.ok ? nameKnownShare(source.value, workload, account, blockers) : blockers
  }

  const compare: WorkloadAnswers['handlers']['drafts:compare'] = async ({ workload, way }) => {
    if (refusal) return refusal
    const place = placeOf(workload)
    if (!place.ok) return place
    const draft = store.draft(workload)
    if (!draft.ok) return draft
    const open = draft.value ? openDraft(draft.value, place.value) : undefined
    if (!open || open.questions.length === 0)
      return failed('NothingDrafted', 'The draft holds nothing that is not sent yet.', 'Answer something first.')
    const compared = await tool.compare(way, place.value, open)
    if (!compared.ok) return compared
    const blockers = blockersOf(workload, compared.value)
    const id = comparisons.add(workload, { way, workload, comparison: compared.value, draft: open, blockers })
    return ok(describeComparison({ ...compared.value, blockers }, id))
  }

  const send: WorkloadAnswers['handlers']['drafts:send'] = async ({ comparison }) => {
    if (refusal) return refusal
    const shown = comparisons.get(comparison)
    if (!shown.ok) return shown
    const { way, workload, draft, blockers } = shown.value
    const blocking = blockers.find(({ effect, on }) => effect === 'blocks' && on.includes('answers'))
    if (blocking) return failed('SendBlocked', blocking.sentence, blocking.next)
    const begun = await sends.start(async (observe, signal) => {
      comparisons.take(comparison)
      const tools = { ...sendTools(workload, draft, signal), observe }
      const sent = await tool.send(way, shown.value.comparison, draft, tools)
      changed()
      if (sent.ok) readAfter(workload, way)
      return sent
    })
    return begun
  }

  const rebase: WorkloadAnswers['handlers']['drafts:rebase'] = async ({ comparison, lens, questionId, keep }) => {
    const shown = comparisons.get(comparison)
    if (!shown.ok) return shown
    const { workload } = shown.value
    if (keep === 'theirs') return stored(workload, store.removePart(workload, lens, questionId))
    const draft = store.draft(workload)
    if (!draft.ok) return draft
    const part = findPart(draft.value, lens, questionId)
    const seen = shown.value.comparison.shown.find((one) => one.lens === lens && one.answer.questionId === questionId)
    if (!part || !seen) return failed('NotDrafted', 'The draft does not name that question any more.', compareAgain)
    const saved = store.savePart(workload, {
      part: { ...part, question: { ...part.question, asRead: seen.answer }, author: who, changedAt: clock() },
      snapshot: null,
      lensVersions: {},
      at: clock(),
    })
    return stored(workload, saved)
  }

  const onDemand = async <Value>(
    name: readonly string[],
    schema: z.ZodType<Value>,
    workload: string,
    way: WayIn | null,
    read: (way: WayIn, place: WorkloadPlace) => Promise<Result<Value>>,
  ) => {
    if (way && refusal) return refusal
    const place = placeOf(workload)
    if (!place.ok) return place
    const fresh = way === null ? undefined : () => read(way, place.value)
    return keepReading(store, JSON.stringify(name), schema, clock(), fresh)
  }

  const saveLocal: WorkloadAnswers['handlers']['workloads:saveLocal'] = async ({ key, fields }) => {
    const before = key === null ? ok(undefined) : store.local(key)
    if (!before.ok) return before
    if (key !== null && before.value === undefined)
      return failed('NoWorkload', 'That workload is not kept in the app.', 'Choose one from the list of workloads.')
    const id = before.value?.workload.workloadId ?? newId()
    const local: LocalWorkload = {
      workload: makeLocalWorkload(id, fields, before.value?.workload),
      author: who,
      changedAt: clock(),
      linkedTo: before.value?.linkedTo ?? null,
    }
    const saved = store.saveLocal(local)
    if (!saved.ok) return saved
    changed()
    return ok(local)
  }

  /** The draft of the local workload becomes a draft of the Tool's: what its author saw was another answer, so no base goes with it. */
  const link = (workload: string, to: string): Result<unknown> => {
    const draft = store.draft(workload)
    if (!draft.ok) return draft
    const at = clock()
    const parts = draft.value?.parts.filter(({ state }) => state === 'open') ?? []
    const moved = store.saveParts(to, {
      parts: parts.map((part) => {
        const { asRead: _seen, ...question } = part.question
        return { ...part, question }
      }),
      snapshot: draft.value?.snapshot ?? null,
      lensVersions: {},
      at,
    })
    if (!moved.ok) return moved
    return stored(to, store.linkLocal(workload, to))
  }

  const create: WorkloadAnswers['handlers']['workloads:create'] = async ({ prepared, link: local }) => {
    if (refusal) return refusal
    const shown = creations.take(prepared)
    if (!shown.ok) return shown
    const { way, request } = shown.value
    return sends.alone(async (signal) => {
      const tools = sendTools('', undefined, signal)
      const made = await tool.createWorkload(way, request.region, request.fields, tools)
      if (!made.ok) return made
      const workload = keyOfWorkload(made.value)
      if (local !== null) {
        const linked = link(local, workload)
        if (!linked.ok) return linked
      }
      changed()
      readAfter(workload, way)
      return ok({ workload })
    })
  }

  return {
    handlers: {
      'workloads:map': async ({ workload, mapping }) => {
        const saved = store.saveMapping(workload, mapping)
        if (saved.ok) changed()
        return saved.ok ? ok(null) : saved
      },
      'workloads:readNow': async ({ workload, way }) => refusal ?? readNow(workload, way),
      'workloads:saveLocal': saveLocal,
      'workloads:deleteLocal': async ({ workload }) => {
        const gone = store.deleteLocal(workload)
        if (gone.ok) changed()
        return gone.ok ? ok(null) : gone
      },
      'workloads:link': async ({ workload, to }) => link(workload, to),
      'workloads:prepareCreate': async (request) => {
        if (refusal) return refusal
        const prepared = await tool.prepareWorkload(request.way, request.region, request.fields)
        if (!prepared.ok) return prepared
        return ok({ ...prepared.value, prepared: creations.add('create', { way: request.way, request }) })
      },
      'workloads:create': create,
      'workloads:advisor': async ({ workload, lens, questionId, way }) => {
        const kept = await onDemand(
          ['advisor', workload, lens, questionId],
          advisorSchema,
          workload,
          way,
          async (through, place) => {
            const read = await tool.readAdvisorChecks(through, { ...place, lens, questionId })
            return read.ok ? ok({ note: read.value.note, checks: [...read.value.checks] }) : read
          },
        )
        if (!kept.ok) return kept
        if (!kept.value) return ok({ note: 'They were not read yet.', readAt: null, checks: [] })
        const { value, readAt, problem } = kept.value
        return ok({ note: problem ?? value.note, readAt, checks: value.checks })
      },
      'workloads:awsReport': async ({ workload, lens, way }) => {
        const kept = await onDemand(['report', workload, lens ?? ''], z.string(), workload, way, (through, place) =>
          tool.readAwsReport(through, place, lens),
        )
        if (!kept.ok) return kept
        if (!kept.value)
          return failed(
            'NotRead',
            'AWS’s own report was not read yet.',
            'Choose a way into the account, and save it again.',
          )
        const { value, readAt } = kept.value
        const id = workload.split('/').at(-1) ?? 'workload'
        return ok({ pdfBase64: value, readAt, name: `aws-well-architected-${lens === null ? 'consolidated' : id}` })
      },
      'milestones:answer': async ({ workload, lens, questionId, milestone, way }) => {
        const name = ['milestone answer', workload, lens, questionId, String(milestone)]
        const kept = await onDemand(name, answerStateSchema, workload, way, (through, place) =>
          tool.readMilestoneAnswer(through, { ...place, lens, questionId }, milestone),
        )
        return kept.ok ? ok(kept.value?.value ?? null) : kept
      },
      'milestones:prepare': async ({ workload, way }) => {
        if (refusal) return refusal
        const place = placeOf(workload)
        if (!place.ok) return place
        const prepared = await tool.prepareMilestone(way, place.value)
        if (!prepared.ok) return prepared
        return ok({ ...prepared.value, prepared: milestones.add(workload, { way, workload, place: place.value }) })
      },
      'milestones:create': async ({ prepared, name }) => {
        if (refusal) return refusal
        const shown = milestones.take(prepared)
        if (!shown.ok) return shown
        const { way, workload, place } = shown.value
        return sends.alone(async (signal) => {
          const made = await tool.createMilestone(way, place, name, sendTools(workload, undefined, signal))
          changed()
          if (!made.ok) return made
          readAfter(workload, way)
          return ok({ number: made.value.milestoneNumber })
        })
      },
      'drafts:save': save,
      'drafts:discard': async ({ workload, lens, questionId }) => {
        const done =
          lens === null || questionId === null
            ? store.discardDraft(workload)
            : store.removePart(workload, lens, questionId)
        return stored(workload, done)
      },
      'drafts:fromEvidence': async ({ workload, lens, snapshot, questions }) => {
        const source = views()
        if (!source.ok) return source
        const written = writeEvidenceDraft(
          source.value,
          store,
          { workload, lens, snapshot, questions },
          { who, at: clock() },
        )
        if (written.ok) changed()
        return written
      },
      'drafts:rebase': rebase,
      'drafts:compare': compare,
      'drafts:send': send,
      'drafts:stopSend': async ({ send: id }) => sends.stop(id),
      'drafts:currentSend': async () => ok(sends.current()),
    },
    close: () => sends.close(),
  }
}
