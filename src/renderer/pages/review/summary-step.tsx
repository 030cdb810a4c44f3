import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import type { Profile } from '../../../shared/ipc/review'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'
import { ChosenList } from './chosen-list'
import type { Draft } from './draft'

const Part = ({
  title,
  edit,
  children,
}: {
  readonly title: string
  readonly edit: () => void
  readonly children: ReactNode
}) => (
  <Container
    header={
      <Header
        variant="h2"
        actions={
          <Button onClick={edit} ariaLabel={`Edit ${title.toLowerCase()}`}>
            Edit
          </Button>
        }
      >
        {title}
      </Header>
    }
  >
    {children}
  </Container>
)

/** What will be reviewed, and what will not be done. */
export const SummaryStep = ({
  draft,
  profiles,
  checks,
  goTo,
}: {
  readonly draft: Draft
  readonly profiles: readonly Profile[]
  readonly checks: readonly CheckMetadata[]
  readonly goTo: (step: number) => void
}) => {
  const counted = draft.everyService ? checks : checks.filter(({ service }) => draft.services.includes(service))
  return (
    <SpaceBetween size="l">
      <Part title="Accounts" edit={() => goTo(0)}>
        <ChosenList draft={draft} profiles={profiles} />
      </Part>
      <Part title="Regions" edit={() => goTo(1)}>
        {draft.everyRegion ? 'All regions that are enabled for each account' : draft.regions.join(', ')}
        {draft.skipEmptyRegions && ', without those that look empty'}
      </Part>
      <Part title="Services" edit={() => goTo(2)}>
        {draft.everyService ? 'All services' : draft.services.map(serviceName).join(', ')}{' '}
        <span className="pl-quiet">({showCount(counted.length, 'check')})</span>
      </Part>
      <p className="pl-note">
        The review makes read calls only, below AWS’s rates. It can be cancelled at any time; what was read is kept, and
        an unfinished review of the same scope from the last 24 hours goes on where it was.
      </p>
    </SpaceBetween>
  )
}
