import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import { showCount } from '../../text/show-count'
import { useAnswer } from '../../use-answer'
import { ComparisonView } from './comparison-view'
import { SendProgressView } from './send-progress-view'
import { useSend } from './use-send'
import { useWays } from './use-ways'
import { firstWay, WaySelect } from './way-select'
import { addressOfWorkload } from './workload-address'
import { WorkloadFrame, type Framed } from './workload-frame'

const LocalOnly = ({ row }: Framed) => (
  <Alert
    type="info"
    header="This workload is kept in the app: there is nobody to send it to yet."
    action={<Button href={addressOfWorkload(row.key, 'edit')}>Create it in the Tool, or link it</Button>}
  >
    Its answers stay here. Once it is created in the Tool, or linked with a workload there, they can be sent.
  </Alert>
)

const NoDraft = ({ workload }: { readonly workload: string }) => (
  <Container>
    <div className="pl-empty">
      <h2>Nothing to send</h2>
      <p className="pl-quiet">
        No answer of this workload is drafted. Open it, change answers or write notes from evidence, and come back to
        compare them with the Tool.
      </p>
      <Button variant="primary" href={addressOfWorkload(workload)}>
        Open the workload
      </Button>
    </div>
  </Container>
)

const Send = ({ row }: Framed) => {
  const draft = useAnswer('drafts:read', { workload: row.key }, { always: true })
  const ways = useWays(row.seenFrom)
  const [name, setName] = useState<string>()
  const control = useSend(row.key)
  const { comparison, progress, busy, problem } = control
  const chosen = name === undefined ? firstWay(ways.options) : ways.options.find((option) => option.name === name)
  const runs = progress?.state === 'running'
  const compare = chosen && (() => void control.compare(chosen.way))
  return (
    <AskedView asked={draft} loading="Reading the draft">
      {(stored) => {
        const open = stored?.parts.filter(({ state }) => state === 'open').length ?? 0
        if (open === 0 && progress === undefined && comparison === undefined) return <NoDraft workload={row.key} />
        return (
          <SpaceBetween size="l">
            {!runs && (open > 0 || comparison !== undefined) && (
              <Container
                header={
                  <Header
                    variant="h2"
                    description="Comparing only reads: each drafted question as it stands in the Tool now."
                    counter={`(${showCount(open, 'drafted question')})`}
                  >
                    Compare
                  </Header>
                }
              >
                <div className="pl-ask-row">
                  <WaySelect ways={ways} chosen={chosen} choose={setName} disabled={busy !== undefined} />
                  <Button
                    {...(comparison === undefined && { variant: 'primary' as const })}
                    disabled={compare === undefined || (busy !== undefined && busy !== 'comparing')}
                    loading={busy === 'comparing'}
                    loadingText="Reading the questions from the Tool"
                    onClick={() => compare?.()}
                  >
                    {comparison === undefined && progress === undefined ? 'Compare with the Tool' : 'Compare again'}
                  </Button>
                </div>
              </Container>
            )}
            {problem && (
              <SpaceBetween size="xs">
                <ProblemAlert problem={problem} />
                <p className="pl-note">
                  Nothing was lost: the draft is kept in the app, and can be compared and sent when the Tool is reached
                  again.
                </p>
              </SpaceBetween>
            )}
            {progress && (
              <SendProgressView progress={progress} stop={() => void control.stop()} stopping={busy === 'stopping'} />
            )}
            {comparison && !runs && (
              <ComparisonView
                key={comparison.comparison}
                comparison={comparison}
                busy={busy !== undefined}
                send={() => void control.send()}
                rebase={(difference, keep) => {
                  if (chosen) void control.rebase(difference, keep, chosen.way)
                }}
              />
            )}
          </SpaceBetween>
        )
      }}
    </AskedView>
  )
}

/** The draft of a workload beside the Tool, question by question, and the send. */
export const SendPage = ({ workload }: { readonly workload: string }) => (
  <WorkloadFrame workload={workload} snapshot={null} title="Send answers">
    {(found) => (found.row.region === null ? <LocalOnly {...found} /> : <Send {...found} />)}
  </WorkloadFrame>
)
