import Badge from '@cloudscape-design/components/badge'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { pillars } from '../../../shared/framework/catalogue'
import { SafeText } from '../../components/safe-text'
import type { Overview } from '../../../shared/ipc/views'
import { showCount } from '../../text/show-count'

type Risks = Readonly<Record<string, number>>

const shown = 6

const PillarRisks = ({ name, risks }: { readonly name: string; readonly risks: Risks | undefined }) => {
  const high = risks?.['HIGH'] ?? 0
  const medium = risks?.['MEDIUM'] ?? 0
  const unanswered = risks?.['UNANSWERED'] ?? 0
  return (
    <div className="pl-risk">
      <dt>{name}</dt>
      <dd>
        {high > 0 && <Badge color="severity-high">{high} high</Badge>}
        {medium > 0 && <Badge color="severity-medium">{medium} medium</Badge>}
        {unanswered > 0 && <span className="pl-quiet">{unanswered} unanswered</span>}
        {high + medium + unanswered === 0 && <span className="pl-quiet">{risks ? 'no risk' : '–'}</span>}
      </dd>
    </div>
  )
}

/** The workloads of the Well-Architected Tool, with the risks that the Tool counts per pillar. */
export const WorkloadRisks = ({ workloads }: { readonly workloads: Overview['workloads'] }) => (
  <Container
    fitHeight
    header={
      <Header
        variant="h2"
        description="Questions by risk, as the Well-Architected Tool counts them."
        counter={`(${workloads.length})`}
      >
        Workloads
      </Header>
    }
  >
    {workloads.length === 0 ? (
      <p className="pl-quiet">No workload was found in the Well-Architected Tool of these accounts and regions.</p>
    ) : (
      <ul className="pl-workloads">
        {workloads.slice(0, shown).map(({ key, name, account, region, risks }) => (
          <li key={key}>
            <strong>
              <SafeText text={name} />
            </strong>{' '}
            <span className="pl-quiet">
              {account} · {region}
            </span>
            <dl>
              {pillars.map(({ pillarId, name: pillar }) => (
                <PillarRisks key={pillarId} name={pillar} risks={risks[pillarId]} />
              ))}
            </dl>
          </li>
        ))}
        {workloads.length > shown && (
          <li className="pl-quiet">and {showCount(workloads.length - shown, 'more workload')}</li>
        )}
      </ul>
    )}
  </Container>
)
