import Box from '@cloudscape-design/components/box'
import Spinner from '@cloudscape-design/components/spinner'
import type { ReactNode } from 'react'
import type { Asked } from '../use-answer'
import { ProblemAlert } from './problem-alert'

/** Shows an answer, or that it is on its way, or why there is none. */
export const AskedView = <Value,>({
  asked,
  loading = 'Loading',
  children,
}: {
  readonly asked: Asked<Value>
  readonly loading?: string
  readonly children: (value: Value) => ReactNode
}) => {
  switch (asked.state) {
    case 'loading':
      return (
        <Box textAlign="center" padding="xxl" color="text-body-secondary">
          <Spinner size="large" />
          <Box variant="p" color="text-body-secondary">
            <span role="status">{loading}…</span>
          </Box>
        </Box>
      )
    case 'problem':
      return <ProblemAlert problem={asked.problem} retry={asked.retry} />
    case 'ready':
      return children(asked.value)
  }
}
