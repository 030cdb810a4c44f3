import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import type { QuestionView } from '../../../shared/ipc/workloads'
import { describeApplicability, reasonNames } from '../workload-tools/answer-words'
import type { EditAction, QuestionEdit } from './draft-edit'
import { statedReasons } from './stated-reasons'

const applies = { value: 'applies', label: 'Applies' }
const reasons = statedReasons.map((value) => ({
  value,
  label: `Does not apply: ${reasonNames[value].toLowerCase()}`,
}))

/** Whether the question applies, and why not. */
export const ApplicabilityField = ({
  question,
  edit,
  readOnly,
  change,
}: {
  readonly question: QuestionView
  readonly edit: QuestionEdit
  readonly readOnly: boolean
  readonly change: (action: EditAction) => void
}) => {
  const wanted = edit.applicability ?? { isApplicable: question.isApplicable, reason: question.reason }
  const chosen = wanted.isApplicable ? applies : reasons.find(({ value }) => value === wanted.reason)
  const choose = (value: string | undefined): void => {
    const reason = statedReasons.find((one) => one === value)
    const asItIs = reason === undefined ? question.isApplicable : !question.isApplicable && reason === question.reason
    if (asItIs) change({ kind: 'applicability', applicability: null })
    else if (reason !== undefined) change({ kind: 'applicability', applicability: { isApplicable: false, reason } })
    else
      change({
        kind: 'applicability',
        applicability: { isApplicable: true, ...(question.reason !== 'NONE' && { reason: 'NONE' as const }) },
      })
  }
  return (
    <div className={edit.applicability ? 'pl-applicability pl-draft-box' : 'pl-applicability'}>
      {edit.applicability && (
        <span>
          <span className="pl-draft-mark">Draft</span> <del>{describeApplicability(question)}</del>
        </span>
      )}
      <FormField label="Does the question apply?">
        <Select
          selectedOption={chosen ?? { label: describeApplicability(question) }}
          options={[applies, ...reasons]}
          disabled={readOnly}
          onChange={({ detail }) => choose(detail.selectedOption.value)}
          expandToViewport
        />
      </FormField>
    </div>
  )
}
