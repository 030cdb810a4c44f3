import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { pillars } from '../../../shared/framework/catalogue'
import { SafeText } from '../../components/safe-text'
import type { Overview } from '../../../shared/ipc/views'

type Risks = Readonly<Record<string, number>> | undefined

const RiskCell = ({ risks }: { readonly risks: Risks }) => {
  const high = risks?.['HIGH'] ?? 0
  const medium = risks?.['MEDIUM'] ?? 0
  const unanswered = risks?.['UNANSWERED'] ?? 0
  if (!risks) return <td className="pl-quiet">–</td>
  return (
    <td>
      {high > 0 && <span className="pl-risk pl-risk-high">{high} high</span>}
      {medium > 0 && <span className="pl-risk pl-risk-medium">{medium} medium</span>}
      {unanswered > 0 && <span className="pl-risk pl-quiet">{unanswered} unanswered</span>}
      {high + medium + unanswered === 0 && <span className="pl-risk pl-quiet">no risk</span>}
    </td>
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
      <div className="pl-scroll">
        <table className="pl-table">
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
            {workloads.map(({ arn, name, account, region, risks }) => (
              <tr key={arn}>
                <th scope="row">
                  <SafeText text={name} line />
                  <span className="pl-quiet pl-account-id">
                    {account} · {region}
                  </span>
                </th>
                {pillars.map(({ pillarId }) => (
                  <RiskCell key={pillarId} risks={risks[pillarId]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Container>
)
