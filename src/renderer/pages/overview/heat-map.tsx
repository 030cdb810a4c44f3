import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { LightMark, lightNames } from '../../components/light-mark'
import { SafeText } from '../../components/safe-text'
import { severityOrder } from '../../components/severity-badge'
import type { Overview } from '../../../shared/ipc/views'
import type { PillarScore } from '../../../shared/review/score'
import { addressOf } from '../../route'
import { pillarName } from '../../text/pillar-name'
import { showCount } from '../../text/show-count'
import { showScore } from '../../text/show-score'
import { shorten } from '../../text/shorten'

const openIn = ({ open }: PillarScore): number => severityOrder.reduce((sum, severity) => sum + open[severity], 0)

const Cell = ({
  pillar,
  account,
  name,
  snapshot,
}: {
  readonly pillar: PillarScore | undefined
  readonly account: string
  readonly name: string
  readonly snapshot: string
}) => {
  if (!pillar) return <td className="pl-heat pl-heat-grey">–</td>
  const { light, score } = pillar
  const label = `${shorten(name, 40)}, ${pillarName(pillar.pillar)}: ${score === null ? 'not assessed' : `score ${showScore(score)}`}, ${lightNames[light].toLowerCase()}, ${showCount(openIn(pillar), 'open finding')}`
  return (
    <td className={`pl-heat pl-heat-${light}`}>
      <a
        href={addressOf('findings', { snapshot, accounts: account, pillars: pillar.pillar })}
        aria-label={label}
        title={label}
      >
        <LightMark light={light} text={showScore(score)} />
      </a>
    </td>
  )
}

/** The score and light of each account in each pillar. */
export const HeatMap = ({
  overview,
  names,
}: {
  readonly overview: Overview
  /** Names of the accounts by id. */
  readonly names: ReadonlyMap<string, string>
}) => {
  const { scores, snapshot } = overview
  return (
    <Container
      header={
        <Header variant="h2" description="Score and light by account and pillar. A cell opens its findings.">
          Accounts
        </Header>
      }
    >
      <div className="pl-scroll">
        <table className="pl-table pl-heat-map">
          <thead>
            <tr>
              <th scope="col">Account</th>
              {scores.organization.map(({ pillar }) => (
                <th scope="col" key={pillar}>
                  {pillarName(pillar)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.accounts.map(({ account, pillars }) => {
              const name = names.get(account) ?? account
              return (
                <tr key={account}>
                  <th scope="row">
                    <SafeText text={name} line />
                    <span className="pl-quiet pl-account-id">{account}</span>
                  </th>
                  {scores.organization.map(({ pillar }) => (
                    <Cell
                      key={pillar}
                      pillar={pillars.find((one) => one.pillar === pillar)}
                      account={account}
                      name={name}
                      snapshot={snapshot.snapshot}
                    />
                  ))}
                </tr>
              )
            })}
            {scores.accounts.length === 0 && (
              <tr>
                <td colSpan={scores.organization.length + 1}>No account could be reviewed.</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Container>
  )
}
