import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Icon from '@cloudscape-design/components/icon'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { SafeText } from '../../components/safe-text'
import type { Progress, ProgressCell } from '../../../shared/ipc/review'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'

const Cell = ({ cell }: { readonly cell: ProgressCell | undefined }) => {
  if (!cell) return <td className="pl-quiet">–</td>
  const { done, total, gaps } = cell
  const share = total === 0 ? 1 : done / total
  const ended = share >= 1
  return (
    <td className={`pl-progress ${ended ? (gaps > 0 ? 'pl-progress-gaps' : 'pl-progress-done') : ''}`}>
      <div className="pl-progress-bar" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </div>
      <span className="pl-progress-text">
        {done}/{total}
        {gaps > 0 && (
          <span className="pl-progress-note" title={`${showCount(gaps, 'read')} could not be made`}>
            <Icon name="status-warning" size="small" ariaLabel={showCount(gaps, 'gap')} /> {gaps}
          </span>
        )}
        {ended && gaps === 0 && <Icon name="check" size="small" ariaLabel="done" />}
      </span>
    </td>
  )
}

/** How far each service is read in each account. */
export const ProgressGrid = ({ accounts, cells }: Pick<Progress, 'accounts' | 'cells'>) => {
  const services = [...new Set(cells.map(({ service }) => service))].toSorted()
  const find = (account: string | null, service: string): ProgressCell | undefined =>
    cells.find((cell) => cell.account === account && cell.service === service)
  return (
    <Container
      header={
        <Header variant="h2" description="Reads by account and service.">
          Accounts and services
        </Header>
      }
    >
      {accounts.length === 0 ? (
        <StatusIndicator type="loading">Asking who each profile is</StatusIndicator>
      ) : (
        <div className="pl-fit">
          <table className="pl-table pl-progress-grid">
            <thead>
              <tr>
                <th scope="col">Account</th>
                {services.map((service) => (
                  <th scope="col" key={service}>
                    {serviceName(service)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ id, name, profile, error, waitsFor }) => (
                <tr
                  key={`${id ?? ''} ${profile ?? ''} ${name}`}
                  className={waitsFor === null ? undefined : 'pl-waiting'}
                >
                  <th scope="row">
                    <SafeText text={name} line />
                    <span className="pl-quiet pl-account-id">{id ?? 'not identified'}</span>
                    {waitsFor !== null && (
                      <span className="pl-waits">
                        <Icon name="status-pending" size="small" /> waits for <SafeText text={waitsFor} line />
                      </span>
                    )}
                  </th>
                  {error === null ? (
                    services.map((service) => <Cell key={service} cell={find(id, service)} />)
                  ) : (
                    <td colSpan={Math.max(1, services.length)}>
                      <StatusIndicator type="error">
                        <SafeText text={error} />
                      </StatusIndicator>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Container>
  )
}
