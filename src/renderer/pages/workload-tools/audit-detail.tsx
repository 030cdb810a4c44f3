import Alert from '@cloudscape-design/components/alert'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CodeBox } from '../../components/code-box'
import { SafeText } from '../../components/safe-text'
import { printable } from '../../../shared/printable'
import type { AuditEntry } from '../../../shared/workload/stored'
import { showMoment } from '../../text/show-date'
import { applicabilityRow, choiceRows, type AnswerRow } from './answer-rows'
import { AuditStep, operationNames } from './audit-words'
import { TextDiffView } from './text-diff-view'

const Side = ({ text }: { readonly text: string | null }) =>
  text === null ? <span className="pl-quiet">not there</span> : <SafeText text={text} />

const BeforeAfter = ({ rows }: { readonly rows: readonly AnswerRow[] }) => (
  <div className="pl-scroll">
    <table className="pl-table">
      <thead>
        <tr>
          <th scope="col">Of the answer</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, before, after, changed }) => (
          <tr key={id} className={changed ? 'pl-changed-row' : undefined}>
            <th scope="row" className="pl-wide-cell">
              <SafeText text={title} />
              {changed && <span className="pl-changed-mark">changed</span>}
            </th>
            <td>
              <Side text={before} />
            </td>
            <td>
              <Side text={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Sentences = ({ entry }: { readonly entry: AuditEntry }) => {
  const sentences = Object.entries(entry.sentences)
  if (sentences.length === 0) return null
  const titles = new Map(
    [...(entry.before?.choices ?? []), ...(entry.after?.choices ?? [])].map((one) => [one.choiceId, one.title]),
  )
  return (
    <div>
      <h3 className="pl-small-title">The reviewer’s reasons</h3>
      <ul className="pl-plain">
        {sentences.map(([choiceId, sentence]) => (
          <li key={choiceId}>
            <strong>
              <SafeText text={titles.get(choiceId) ?? choiceId} />
            </strong>
            : <SafeText text={sentence} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One entry of the audit log: who sent what, and the answer before and after it. */
export const AuditDetail = ({ entry, close }: { readonly entry: AuditEntry; readonly close: () => void }) => {
  const { before, after } = entry
  return (
    <Modal
      visible
      size="max"
      header={`${operationNames[entry.operation]}, ${showMoment(entry.at)}`}
      closeAriaLabel="Close"
      onDismiss={close}
    >
      <SpaceBetween size="m">
        {entry.text !== null && (
          <Alert type={entry.step === 'failed' ? 'error' : 'warning'}>
            <SafeText text={entry.text} />
          </Alert>
        )}
        <dl className="pl-facts">
          <dt>Entry</dt>
          <dd>
            {entry.number} · <AuditStep step={entry.step} />
          </dd>
          <dt>Who</dt>
          <dd>
            <SafeText text={entry.who} />, as <SafeText text={entry.caller} />
          </dd>
          <dt>Where</dt>
          <dd>
            {entry.account}, {entry.region}
            {entry.endpoint !== null && (
              <>
                , <SafeText text={entry.endpoint} /> (not AWS)
              </>
            )}
          </dd>
          <dt>Workload</dt>
          <dd>
            <SafeText text={entry.workloadName} /> <span className="pl-note">{<SafeText text={entry.workload} />}</span>
          </dd>
          {entry.questionId !== null && (
            <>
              <dt>Question</dt>
              <dd>
                <SafeText text={before?.title ?? after?.title ?? entry.questionId} />
              </dd>
            </>
          )}
        </dl>
        <Sentences entry={entry} />
        {(before !== null || after !== null) && (
          <SpaceBetween size="m">
            <BeforeAfter rows={[applicabilityRow(before, after), ...choiceRows(before, after)]} />
            <TextDiffView
              before={before?.notes ?? ''}
              after={after?.notes ?? before?.notes ?? ''}
              label={after === null ? 'Notes of the question, as they were read before' : 'Notes of the question'}
            />
          </SpaceBetween>
        )}
        <ExpandableSection headerText="The request as it was sent" variant="footer">
          <CodeBox
            text={JSON.stringify(entry.input, null, 2).split('\n').map(printable).join('\n')}
            label="request"
            kind="JSON"
          />
        </ExpandableSection>
      </SpaceBetween>
    </Modal>
  )
}
