import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useEffect, useRef, useState } from 'react'
import type { LensView, QuestionView } from '../../../shared/ipc/workloads'
import type { SnapshotRow } from '../../../shared/ipc/views'
import type { WayIn } from '../../../shared/review/way-in'
import { goTo, type Route } from '../../route'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { EvidenceDialog } from './evidence-dialog'
import { HelpDialog } from './help-dialog'
import type { KeyAction } from './key-map'
import { PillarStandings } from './pillar-standings'
import { QuestionDetail } from './question-detail'
import {
  countFacets,
  filterQuestions,
  hasStanding,
  readQuestionFilter,
  stepQuestion,
  writeQuestionFilter,
  type QuestionFilter,
} from './question-filter'
import { QuestionFilters } from './question-filters'
import { QuestionList } from './question-list'
import { useFocusLater } from './use-focus-later'
import { useKeys } from './use-keys'
import type { LensDrafts } from './use-lens-drafts'

const title = '#pl-wa-title'
const ticks = '[data-choice] .pl-choice-tick input'

/** The questions of a lens, one of them in full, driven by mouse or keyboard. */
export const LensReview = ({
  view,
  drafts,
  query,
  snapshots,
  way,
  readOnly,
}: {
  readonly view: LensView
  readonly drafts: LensDrafts
  readonly query: Route['query']
  readonly snapshots: readonly SnapshotRow[]
  readonly way: WayIn | undefined
  readonly readOnly: boolean
}) => {
  const page = useRef<HTMLDivElement>(null)
  const focusLater = useFocusLater(page)
  const [dialog, setDialog] = useState<'help' | 'evidence'>()
  const filter = readQuestionFilter(query)
  const visible = filterQuestions(view.questions, filter, drafts.isDrafted)
  const asked = view.questions.find(({ questionId }) => questionId === query['question'])
  const question = asked ?? visible[0]
  const address = (more: Readonly<Record<string, string | undefined>>): string =>
    addressOfWorkload(view.row.key, undefined, { ...query, map: undefined, ...more })
  const show = (next: QuestionFilter): void => goTo(address(writeQuestionFilter(next)), true)
  const followed = useRef(question?.questionId)
  const stepped = useRef(false)
  useEffect(() => {
    // Whoever goes to another question begins at its top, with the keyboard too.
    if (followed.current === question?.questionId) return
    followed.current = question?.questionId
    const head = page.current?.querySelector<HTMLElement>(title)
    // A click leaves the list where the mouse is.
    if (stepped.current) page.current?.querySelector('.pl-wa-columns')?.scrollIntoView()
    stepped.current = false
    if (!page.current?.querySelector('[data-filter-text]')?.contains(document.activeElement)) head?.focus()
  }, [question?.questionId])

  const step = (by: -1 | 1, wanted: (one: QuestionView) => boolean): boolean => {
    const shown = new Set(visible)
    const next = stepQuestion(view.questions, question?.questionId, by, (one) => shown.has(one) && wanted(one))
    stepped.current = next !== undefined
    if (next) goTo(address({ question: next.questionId }), true)
    return next !== undefined
  }
  const stepChoice = (by: -1 | 1, target: Element): boolean => {
    const all = [...(page.current?.querySelectorAll<HTMLElement>(ticks) ?? [])]
    const at = all.findIndex((tick) => tick.closest('[data-choice]') === target.closest('[data-choice]'))
    const next = at < 0 ? all[by === 1 ? 0 : all.length] : all[at + by]
    next?.focus()
    next?.closest('[data-choice]')?.scrollIntoView({ block: 'nearest' })
    return next !== undefined
  }
  const press = (target: Element, button: string): boolean => {
    const found = target.closest('[data-choice]')?.querySelector<HTMLElement>(button)
    found?.click()
    return found !== null && found !== undefined
  }
  const act = (action: KeyAction, target: Element): boolean => {
    const contradicts = (one: QuestionView): boolean => hasStanding(one, 'contradiction')
    switch (action) {
      case 'nextQuestion':
        return step(1, () => true)
      case 'previousQuestion':
        return step(-1, () => true)
      case 'nextContradiction':
        return step(1, contradicts)
      case 'previousContradiction':
        return step(-1, contradicts)
      case 'nextChoice':
        return stepChoice(1, target)
      case 'previousChoice':
        return stepChoice(-1, target)
      case 'exclude':
        return press(target, '[data-action=exclude] button')
      case 'choiceNote':
        if (press(target, '[data-action=note] button')) return true
        target.closest('[data-choice]')?.querySelector<HTMLElement>('[data-field=note] textarea')?.focus()
        return true
      case 'evidence':
        return press(target, '[data-action=checks] button')
      case 'undo':
        return press(target, '[data-action=undo] button')
      case 'questionNote': {
        const place = page.current?.querySelector<HTMLElement>('[data-question-note] textarea')
        if (place) place.focus()
        else page.current?.querySelector<HTMLElement>('[data-action=question-note] button')?.click()
        return true
      }
      case 'filter':
        page.current?.querySelector<HTMLElement>('[data-filter-text] input')?.focus()
        return true
      case 'help':
        setDialog('help')
        return true
    }
  }
  const escape = (field: Element): boolean => {
    if (!field.matches('textarea, input, [data-field] *') || field.closest('[aria-expanded=true], [role=dialog]'))
      return false
    const tick = field.closest('[data-choice]')?.querySelector<HTMLElement>('.pl-choice-tick input')
    const place = tick ?? page.current?.querySelector<HTMLElement>(title)
    place?.focus()
    return place !== undefined && place !== null
  }
  useKeys(page, act, escape)

  return (
    <div ref={page} className="pl-wa">
      <PillarStandings pillars={view.pillars} chosen={filter.pillar} choose={(pillar) => show({ ...filter, pillar })} />
      <QuestionFilters
        filter={filter}
        counts={countFacets(view.questions, drafts.isDrafted)}
        milestones={view.milestones}
        snapshots={snapshots}
        shown={view.snapshot?.id}
        since={query['since']}
        change={show}
        chooseSince={(since) =>
          goTo(
            address({
              since,
              ...writeQuestionFilter({
                ...filter,
                facets: since ? filter.facets : filter.facets.filter((facet) => facet !== 'changed'),
              }),
            }),
            true,
          )
        }
      >
        <Button iconName="keyboard" onClick={() => setDialog('help')}>
          Keys
        </Button>
      </QuestionFilters>

      <div className="pl-wa-columns">
        <QuestionList
          questions={visible}
          pillars={view.pillars}
          chosen={question?.questionId}
          total={view.questions.length}
          isDrafted={drafts.isDrafted}
          addressOf={(questionId) => address({ question: questionId })}
          clear={() => show({ facets: [], pillar: undefined, text: '' })}
        />
        {question ? (
          <QuestionDetail
            view={view}
            question={question}
            draft={drafts.draftOf(question)}
            readOnly={readOnly}
            way={way}
            change={(action) => drafts.change(question, action)}
            focus={focusLater}
            draftNotes={() => setDialog('evidence')}
          />
        ) : (
          <Alert type="info">
            {view.questions.length === 0
              ? 'No question of this lens could be read. See above why, and read it from the Tool again.'
              : 'Choose other filters to see questions.'}
          </Alert>
        )}
      </div>
      {dialog === 'help' && <HelpDialog close={() => setDialog(undefined)} />}
      {dialog === 'evidence' && (
        <EvidenceDialog
          view={view}
          question={question}
          open={(questionId) => {
            setDialog(undefined)
            goTo(address({ question: questionId }))
          }}
          close={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
