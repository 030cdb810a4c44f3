import SpaceBetween from '@cloudscape-design/components/space-between'
import Wizard from '@cloudscape-design/components/wizard'
import { useState, type ReactNode } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import type { About, Answer } from '../../../shared/ipc/contract'
import type { SsoSession } from '../../../shared/ipc/sign-in'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { useAnswer } from '../../use-answer'
import { AccountsStep } from './accounts-step'
import { firstDraft, missing, scopeOf, steps, type Draft, type Step } from './draft'
import { useKeptDraft } from './draft-keeper'
import { PreflightStep } from './preflight-step'
import { RegionsStep } from './regions-step'
import { ServicesStep } from './services-step'
import { SummaryStep } from './summary-step'
import { useStartReview } from './use-start-review'

const titles: Readonly<Record<Step, { readonly title: string; readonly description: string }>> = {
  accounts: {
    title: 'Accounts',
    description: 'Sign in with your start URL, or use what your AWS config holds. Sessions and profiles may be mixed.',
  },
  regions: {
    title: 'Regions',
    description: 'Global services are read once per account, whatever is chosen here.',
  },
  services: { title: 'Services', description: 'Nothing is called that no check of these services needs.' },
  preflight: {
    title: 'Pre-flight',
    description: 'Tries what the review will need. You may skip it, and start with permissions missing.',
  },
  start: { title: 'Start', description: 'What will be reviewed.' },
}

const Loaded = ({
  about,
  list,
  sessions,
  checks,
  cancel,
}: {
  readonly about: About
  readonly list: Answer<'profiles:list'>
  readonly sessions: readonly SsoSession[]
  readonly checks: readonly CheckMetadata[]
  readonly cancel: () => void
}) => {
  const { kept, keep } = useKeptDraft()
  const [first] = useState(() => ({ draft: firstDraft(list.profiles, sessions, about.sample), step: 0 }))
  const { draft, step: index } = kept ?? first
  const [tried, setTried] = useState(false)
  const { start, starting, problem } = useStartReview()
  const unfinished = useAnswer('review:unfinished', undefined)
  const change = (part: Partial<Draft>): void =>
    keep((before = first) => ({ ...before, draft: { ...before.draft, ...part } }))
  const begin = async (): Promise<void> => {
    if (await start(scopeOf(draft), unfinished.state === 'ready' && unfinished.value.length > 0)) keep(() => undefined)
  }
  const navigate = (asked: number): void => {
    // Going forward stops at the first step that still wants something.
    const blocked = steps.slice(0, asked).findIndex((_, at) => missing(draft, at) !== undefined)
    setTried(blocked !== -1)
    keep((before = first) => ({ ...before, step: blocked === -1 ? asked : blocked }))
  }
  const wants = tried ? missing(draft, index) : undefined
  const refused = steps[index] === 'start' && problem ? `${problem.text} ${problem.next}` : undefined
  const contents: Readonly<Record<Step, ReactNode>> = {
    accounts: <AccountsStep draft={draft} change={change} list={list} goOn={() => navigate(1)} />,
    regions: <RegionsStep draft={draft} change={change} />,
    services: <ServicesStep draft={draft} change={change} checks={checks} />,
    preflight: <PreflightStep scope={scopeOf(draft)} openAccounts={() => navigate(0)} />,
    start: <SummaryStep draft={draft} profiles={list.profiles} checks={checks} goTo={navigate} />,
  }
  return (
    <SpaceBetween size="m">
      {list.problems.map((one) => (
        <ProblemAlert key={`${one.code} ${one.text}`} type="warning" problem={one} />
      ))}
      <Wizard
        activeStepIndex={index}
        allowSkipTo
        onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
        isLoadingNextStep={starting}
        onCancel={() => {
          keep(() => undefined)
          cancel()
        }}
        onSubmit={() => void begin()}
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
        steps={steps.map((step, at) => {
          const errorText = at === index ? (wants ?? refused) : undefined
          return { ...titles[step], ...(errorText !== undefined && { errorText }), content: contents[step] }
        })}
      />
    </SpaceBetween>
  )
}

/** Chooses accounts, regions and services, tries the permissions, and starts the review. */
export const ReviewWizard = ({ cancel }: { readonly cancel: () => void }) => {
  const about = useAnswer('app:about', undefined)
  const list = useAnswer('profiles:list', undefined, { always: true })
  const sessions = useAnswer('sessions:list', undefined, { always: true })
  const checks = useAnswer('checks:list', undefined)
  return (
    <AskedView asked={about}>
      {(knownAbout) => (
        <AskedView asked={list} loading="Reading the AWS config files">
          {(knownList) => (
            <AskedView asked={checks} loading="Reading the checks">
              {(knownChecks) =>
                // Without its sessions the wizard still opens: the step of the accounts says what is wrong with them.
                sessions.state === 'loading' ? (
                  <AskedView asked={sessions} loading="Reading the SSO sessions">
                    {() => null}
                  </AskedView>
                ) : (
                  <Loaded
                    about={knownAbout}
                    list={knownList}
                    sessions={sessions.state === 'ready' ? sessions.value.sessions : []}
                    checks={knownChecks}
                    cancel={cancel}
                  />
                )
              }
            </AskedView>
          )}
        </AskedView>
      )}
    </AskedView>
  )
}
