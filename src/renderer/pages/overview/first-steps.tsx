import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import { SeverityBadge } from '../../components/severity-badge'
import type { Overview } from '../../../shared/ipc/views'
import { addressOf } from '../../route'
import { pillarName } from '../../text/pillar-name'
import { showCount } from '../../text/show-count'

const shown = 5

/** The checks with open findings, worst first, each with what to do. */
export const FirstSteps = ({ overview }: { readonly overview: Overview }) => {
  const { snapshot } = overview.snapshot
  const steps = overview.first.slice(0, shown)
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" actions={<Link href={addressOf('findings', { snapshot })}>All findings</Link>}>
          What to do first
        </Header>
      }
    >
      {steps.length === 0 ? (
        <p className="pl-quiet">No open finding in what could be looked at.</p>
      ) : (
        <ol className="pl-steps">
          {steps.map(({ check, title, fix, severity, pillar, findings, accounts }) => (
            <li key={check}>
              <div className="pl-step-title">
                <SeverityBadge severity={severity} />
                <Link href={addressOf('findings', { snapshot, checks: check })}>{title}</Link>
              </div>
              <p>{fix}</p>
              <p className="pl-quiet">
                {showCount(findings, 'finding')} in {showCount(accounts, 'account')} · {pillarName(pillar)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Container>
  )
}
