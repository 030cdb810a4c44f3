import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { Problem } from '../../shared/ipc/result'
import { SafeText } from './safe-text'

/** An expected error: what happened, what to do next, and a way to try again where there is one. */
export const ProblemAlert = ({
  problem,
  type = 'error',
  retry,
}: {
  readonly problem: Problem
  readonly type?: 'error' | 'warning' | 'info'
  readonly retry?: () => void
}) => (
  <Alert
    type={type}
    header={<SafeText text={problem.text} />}
    action={retry && <Button onClick={retry}>Try again</Button>}
  >
    <SafeText text={problem.next} />
  </Alert>
)
