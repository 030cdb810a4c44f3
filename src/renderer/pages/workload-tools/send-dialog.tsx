import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { SafeText } from '../../components/safe-text'
import type { Comparison } from '../../../shared/ipc/workloads'
import { showCount } from '../../text/show-count'
import { BlockerList } from './blocker-list'
import { countDifferences, describeSending } from './send-counts'
import { useFocusAtFirst } from './use-focus-at-first'

/** Who would write, where: as STS and the Tool told it. */
export const Sender = ({
  caller,
  account,
  region,
  endpoint,
}: Pick<Comparison, 'caller' | 'account' | 'region' | 'endpoint'>) => (
  <dl className="pl-facts">
    <dt>Sent as</dt>
    <dd>
      <SafeText text={caller} />
    </dd>
    <dt>Account</dt>
    <dd>{account}</dd>
    <dt>Region</dt>
    <dd>{region}</dd>
    {endpoint !== null && (
      <>
        <dt>Endpoint</dt>
        <dd>
          <SafeText text={endpoint} /> (not AWS)
        </dd>
      </>
    )}
  </dl>
)

/** Asks once more before anything is written; the keyboard stands on Cancel. */
export const SendDialog = ({
  comparison,
  confirm,
  close,
}: {
  readonly comparison: Comparison
  readonly confirm: () => void
  readonly close: () => void
}) => {
  const cancel = useFocusAtFirst()
  const { differences, workloadName, account } = comparison
  const counts = countDifferences(differences)
  const answers = showCount(counts.send, 'answer')
  const left = counts.conflicts + counts.refused + counts.unknown
  return (
    <Modal
      visible
      size="medium"
      header={`Send ${answers} to the Well-Architected Tool?`}
      onDismiss={close}
      closeAriaLabel="Close, and send nothing"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button ref={cancel} onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" onClick={confirm}>
              Send {answers}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <div>
          {describeSending(differences)} will stand in the workload{' '}
          <strong>
            <SafeText text={workloadName} />
          </strong>{' '}
          of account <strong>{account}</strong>, for everybody who sees it.
        </div>
        <Sender {...comparison} />
        <BlockerList blockers={comparison.blockers} on="answers" />
        {left > 0 && (
          <Alert type="info">
            {showCount(left, 'other question')} of the draft {left === 1 ? 'is' : 'are'} not sent and{' '}
            {left === 1 ? 'stays' : 'stay'} in it.
          </Alert>
        )}
        <p className="pl-note">
          Each question is read again just before it is written, and once more after. What somebody changes meanwhile is
          shown and not overwritten. Every step is written to the audit log.
        </p>
      </SpaceBetween>
    </Modal>
  )
}
