import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import { pillars } from '../../../shared/framework/catalogue'
import type { Overview } from '../../../shared/ipc/views'
import { SafeText } from '../../components/safe-text'
import { addressOf } from '../../route'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { askingStandings, StandingCount } from '../workloads/standing-mark'
import { ToolRiskSums } from '../workloads/tool-risk-mark'

type Workload = Overview['workloads'][number]

const shown = 6

const PillarCell = ({
  workload: { key, name, risks, evidence },
  pillarId,
  pillarName,
  snapshot,
}: {
  readonly workload: Workload
  readonly pillarId: string
  readonly pillarName: string
  readonly snapshot: string
}) => {
  const [counted, asked] = [risks[pillarId], evidence[pillarId]]
  if (!counted && !asked) return <td className="pl-quiet">–</td>
  const unanswered = counted?.['UNANSWERED'] ?? 0
  // What nobody answered yet is no “none”.
  const risky = (counted?.['HIGH'] ?? 0) + (counted?.['MEDIUM'] ?? 0) > 0
  return (
    <td>
      <div className="pl-workload-cell">
        {(counted === undefined || risky || unanswered === 0) && <ToolRiskSums risks={counted ?? {}} />}
        {unanswered > 0 && <span className="pl-quiet">{unanswered} unanswered</span>}
        {askingStandings.map((standing) =>
          asked && asked[standing] > 0 ? (
            <a
              key={standing}
              className="pl-card-link"
              href={addressOfWorkload(key, undefined, { snapshot, pillar: pillarId, show: standing })}
            >
              <StandingCount standing={standing} count={asked[standing]} />
              <span className="pl-hidden">
                {' '}
                in {pillarName} of {shorten(name, 40)}
              </span>
            </a>
          ) : null,
        )}
      </div>
    </td>
  )
}

const Row = ({ workload, snapshot }: { readonly workload: Workload; readonly snapshot: string }) => {
  const { key, name, account, region, risks, evidence } = workload
  const known = pillars.some(({ pillarId }) => risks[pillarId] ?? evidence[pillarId])
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfWorkload(key, undefined, { snapshot })}>
          <SafeText text={name} />
        </Link>
        <span className="pl-quiet pl-account-id">
          {account} · {region}
        </span>
      </th>
      {known ? (
        pillars.map((pillar) => (
          <PillarCell
            key={pillar.pillarId}
            workload={workload}
            pillarId={pillar.pillarId}
            pillarName={pillar.name}
            snapshot={snapshot}
          />
        ))
      ) : (
        <td colSpan={pillars.length} className="pl-quiet">
          Nothing is known of the framework’s pillars here: open it to see its lenses, and what could not be read.
        </td>
      )}
    </tr>
  )
}

/** The workloads with the Tool's risks per pillar, and beside them what the evidence asks about their answers. */
export const WorkloadRisks = ({ overview }: { readonly overview: Overview }) => {
  const { workloads, snapshot } = overview
  const all = addressOf('workloads', { snapshot: snapshot.snapshot })
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Questions by risk, as the Well-Architected Tool counts them, and choices that the resources speak about."
          counter={`(${workloads.length})`}
          actions={workloads.length > 0 && <Link href={all}>All workloads</Link>}
        >
          Workloads
        </Header>
      }
    >
      {workloads.length === 0 ? (
        <p className="pl-quiet">No workload was found in the Well-Architected Tool of these accounts and regions.</p>
      ) : (
        <div className="pl-scroll">
          <table className="pl-table pl-workload-risks">
            <thead>
              <tr>
                <th scope="col">Workload</th>
                {pillars.map(({ pillarId, name }) => (
                  <th scope="col" key={pillarId}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {workloads.slice(0, shown).map((workload) => (
                <Row key={workload.key} workload={workload} snapshot={snapshot.snapshot} />
              ))}
            </tbody>
          </table>
          {workloads.length > shown && (
            <p>
              <Link href={all}>{showCount(workloads.length - shown, 'more workload')}</Link>
            </p>
          )}
        </div>
      )}
    </Container>
  )
}
