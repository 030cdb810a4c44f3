import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import { RolePreference } from '../../components/role-preference'
import { SafeText } from '../../components/safe-text'
import { printable } from '../../../shared/printable'
import type { PortalAccount } from '../../../shared/ipc/sign-in'
import { showCount } from '../../text/show-count'
import { useRefocus } from '../../use-refocus'
import { seenRoles } from './session-accounts'

/** Sets the order of the roles that are wanted; it is kept for later reviews. */
export const PreferenceDialog = ({
  accounts,
  preference,
  change,
  close,
}: {
  readonly accounts: readonly PortalAccount[]
  readonly preference: readonly string[]
  readonly change: (order: readonly string[]) => void
  readonly close: () => void
}) => {
  const { place, refocus } = useRefocus<HTMLDivElement>()
  const others = seenRoles(accounts).filter(({ role }) => !preference.includes(role))
  return (
    <Modal
      visible
      size="medium"
      header="Preferred roles"
      onDismiss={close}
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </Box>
      }
    >
      <div className="pl-stack" ref={place}>
        <p className="pl-note">
          Where an account offers several roles, the first of this list is taken. Roles whose name contains one of the
          list come next, administrators last. A review reads only: SecurityAudit or ReadOnly are enough.
        </p>
        <RolePreference roles={preference} change={change} />
        {others.length > 0 && (
          <section aria-label="Other roles that your accounts offer">
            <h3 className="pl-small-title">Other roles that your accounts offer</h3>
            <ul className="pl-plain pl-role-list">
              {others.map(({ role, count }, index) => (
                <li key={role}>
                  <Button
                    variant="inline-link"
                    iconName="add-plus"
                    ariaLabel={`Prefer ${printable(role)}`}
                    onClick={() => {
                      const next = (others[index + 1] ?? others[index - 1])?.role
                      refocus([next === undefined ? `Remove ${printable(role)}` : `Prefer ${printable(next)}`])
                      change([...preference, role])
                    }}
                  >
                    Prefer
                  </Button>
                  <SafeText text={role} line />
                  <span className="pl-quiet">in {showCount(count, 'account')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  )
}
