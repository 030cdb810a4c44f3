import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import type { ReactNode } from 'react'
import { useAnswer } from '../use-answer'
import { SnapshotMarks } from './snapshot-marks'

/** The head of a page: its title, the marks of what it shows, and what can be done there. */
export const PageHeader = ({
  title,
  description,
  actions,
  sample = false,
  notAws = false,
}: {
  readonly title: string
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** The snapshot that is shown is of the sample organization. */
  readonly sample?: boolean
  /** The snapshot that is shown was read through an endpoint that is not AWS's. */
  readonly notAws?: boolean
}) => {
  const about = useAnswer('app:about', undefined)
  const opened = about.state === 'ready' && about.value.sample
  return (
    <Box padding={{ top: 's', bottom: 'm' }}>
      <Header
        variant="h1"
        actions={actions}
        description={description}
        info={<SnapshotMarks sample={sample || opened} notAws={notAws} />}
      >
        {title}
      </Header>
    </Box>
  )
}
