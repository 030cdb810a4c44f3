import SpaceBetween from '@cloudscape-design/components/space-between'
import Wizard from '@cloudscape-design/components/wizard'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import type { About, Answer } from '../../../shared/ipc/contract'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { useAnswer } from '../../use-answer'
import { firstDraft, missing, scopeOf, type Draft } from './draft'
import { ProfilesStep } from './profiles-step'
import { RegionsStep } from './regions-step'
import { ServicesStep } from './services-step'
import { SummaryStep } from './summary-step'
import { useStartReview } from './use-start-review'

const steps = 4

const Loaded = ({
  about,
  list,
  checks,
  cancel,
}: {
  readonly about: About
  readonly list: Answer<'profiles:list'>
  readonly checks: readonly CheckMetadata[]
  readonly cancel: () => void
}) => {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(list.profiles, about.sample))
  const [step, setStep] = useState(0)
  const [tried, setTried] = useState(false)
  const { start, starting, problem } = useStartReview()
  const unfinished = useAnswer('review:unfinished', undefined)
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const navigate = (asked: number): void => {
    // Going forward stops at the first step that still wants something.
    const blocked = Array.from({ length: asked }, (_, index) => index).find(
      (index) => missing(draft, index) !== undefined,
    )
    setTried(blocked !== undefined)
    setStep(blocked ?? asked)
  }
  const wants = tried ? missing(draft, step) : undefined
  const last = step === steps - 1
  return (
    <SpaceBetween size="m">
      {list.problems.map((one) => (
        <ProblemAlert key={`${one.code} ${one.text}`} type="warning" problem={one} />
      ))}
      <Wizard
        activeStepIndex={step}
        allowSkipTo
        onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
        isLoadingNextStep={starting}
        onCancel={cancel}
        onSubmit={() => void start(scopeOf(draft), unfinished.state === 'ready' && unfinished.value.length > 0)}
        submitButtonText="Start review"
        i18nStrings={{
          stepNumberLabel: (number) => `Step ${number}`,
          collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
          skipToButtonLabel: ({ title }) => `Skip to ${title}`,
          navigationAriaLabel: 'Steps',
          cancelButton: 'Cancel',
          previousButton: 'Previous',
          nextButton: 'Next',
        }}
        steps={[
          {
            title: 'Accounts',
            description: 'Each profile of your AWS config is a role in an account.',
            ...(step === 0 && wants !== undefined && { errorText: wants }),
            content: <ProfilesStep draft={draft} change={change} profiles={list.profiles} />,
          },
          {
            title: 'Regions',
            description: 'Global services are read once per account, whatever is chosen here.',
            ...(step === 1 && wants !== undefined && { errorText: wants }),
            content: <RegionsStep draft={draft} change={change} />,
          },
          {
            title: 'Services',
            description: 'Nothing is called that no check of these services needs.',
            ...(step === 2 && wants !== undefined && { errorText: wants }),
            content: <ServicesStep draft={draft} change={change} checks={checks} />,
          },
          {
            title: 'Start',
            description: 'What will be reviewed.',
            ...(last && problem && { errorText: `${problem.text} ${problem.next}` }),
            content: <SummaryStep draft={draft} profiles={list.profiles} checks={checks} goTo={navigate} />,
          },
        ]}
      />
    </SpaceBetween>
  )
}

/** Chooses accounts, regions and services, and starts the review. */
export const ReviewWizard = ({ cancel }: { readonly cancel: () => void }) => {
  const about = useAnswer('app:about', undefined)
  const list = useAnswer('profiles:list', undefined, { always: true })
  const checks = useAnswer('checks:list', undefined)
  return (
    <AskedView asked={about}>
      {(knownAbout) => (
        <AskedView asked={list} loading="Reading the AWS config files">
          {(knownList) => (
            <AskedView asked={checks} loading="Reading the checks">
              {(knownChecks) => <Loaded about={knownAbout} list={knownList} checks={knownChecks} cancel={cancel} />}
            </AskedView>
          )}
        </AskedView>
      )}
    </AskedView>
  )
}
