import Alert from '@cloudscape-design/components/alert'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CodeBox } from '../../components/code-box'
import type { Preflight } from '../../../shared/ipc/preflight'
import { addressOf } from '../../route'
import { showCount } from '../../text/show-count'
import { countAccounts } from './preflight-counts'

/** What the accounts lack, and the policy that would grant it. */
export const PreflightMissing = ({ preflight }: { readonly preflight: Preflight }) => {
  const { missing, policy, state } = preflight
  const { troubled, failed, ended } = countAccounts(preflight)
  if (missing.length === 0) {
    if (state === 'running' || ended === failed) return null
    return (
      <Alert type="success" header="Nothing is known to be missing.">
        No call of the pre-flight was denied. Actions that were not tried, or only simulated, can still be denied in the
        review.
      </Alert>
    )
  }
  return (
    <Alert
      type="warning"
      header={`${showCount(missing.length, 'action')} missing in ${showCount(troubled, 'account')}${state === 'running' ? ' so far' : ''}`}
    >
      <SpaceBetween size="s">
        <div className="pl-actions-list">
          {missing.map((action) => (
            <code key={action}>{action}</code>
          ))}
        </div>
        {policy !== null && (
          <ExpandableSection headerText="The policy that grants what is missing">
            <CodeBox text={policy} label="missing policy" kind="IAM policy, JSON" />
          </ExpandableSection>
        )}
        <span>
          The whole policy, and a template that rolls it out to all accounts, are on the page{' '}
          <Link href={addressOf('permissions')}>Permissions</Link>.
        </span>
      </SpaceBetween>
    </Alert>
  )
}
