import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/ipc/result'
import type { Question } from '../../../shared/ipc/sign-in'
import { showCount } from '../../text/show-count'
import { ProblemAlert } from '../problem-alert'
import { SafeText } from '../safe-text'
import { cleanCode, isCode } from './mfa-code'

/** Asks for the code of an MFA device. Dismissing it answers that the reviewer will not give one. */
export const MfaDialog = ({
  question: { profile, device },
  more,
  again,
  answering,
  problem,
  answer,
}: {
  readonly question: Question
  /** How many questions wait behind this one. */
  readonly more: number
  /** A code of this device was given a moment ago. */
  readonly again: boolean
  readonly answering: boolean
  readonly problem: Problem | undefined
  /** Gives the code, or `null`; whether it was taken. */
  readonly answer: (code: string | null) => Promise<boolean>
}) => {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const input = useRef<InputProps.Ref>(null)
  useEffect(() => {
    // After the dialog took the focus for itself.
    const timer = window.setTimeout(() => input.current?.focus(), 0)
    return () => window.clearTimeout(timer)
  }, [])
  const give = async (): Promise<void> => {
    setTried(true)
    if (answering) return
    if (isCode(code)) {
      if (await answer(code)) return
      // A refused code is of no use any more: the device shows another one.
      setCode('')
      setTried(false)
    }
    input.current?.focus()
  }
  return (
    <Modal
      visible
      header="Code of your MFA device"
      closeAriaLabel="Cancel"
      onDismiss={() => void answer(null)}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={answering} onClick={() => void answer(null)}>
              Cancel
            </Button>
            <Button variant="primary" loading={answering} onClick={() => void give()}>
              Give the code
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {problem && <ProblemAlert problem={problem} />}
        {again && !problem && (
          <Alert type="warning" header="Another code is needed.">
            AWS did not take the last one, or a further role wants its own. Each code works once: wait until the device
            shows the next.
          </Alert>
        )}
        <span>
          The role of the profile{' '}
          <strong>
            <SafeText text={profile} />
          </strong>{' '}
          can only be assumed with a code. Calls of this profile wait for it.
        </span>
        <dl className="pl-facts">
          <dt>Device</dt>
          <dd>
            <SafeText text={device} />
          </dd>
        </dl>
        <FormField
          label="Six digits"
          description="The code goes to AWS once, and is not kept."
          {...(tried && !isCode(code) && { errorText: 'A code has six digits: type those that the device shows now.' })}
        >
          <div className="pl-code-input">
            <Input
              ref={input}
              value={code}
              onChange={({ detail }) => setCode(cleanCode(detail.value))}
              onKeyDown={({ detail }) => {
                if (detail.key === 'Enter') void give()
              }}
              inputMode="numeric"
              autoComplete="one-time-code"
              name="one-time-code"
              placeholder="123456"
              spellcheck={false}
              readOnly={answering}
            />
          </div>
        </FormField>
        {more > 0 && <p className="pl-note">{showCount(more, 'further question')} will follow.</p>}
      </SpaceBetween>
    </Modal>
  )
}
