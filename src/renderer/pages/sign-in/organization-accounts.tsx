import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import type { Organization } from '../../../shared/ipc/preflight'
import type { Profile } from '../../../shared/ipc/review'
import { showCount } from '../../text/show-count'
import type { Draft } from '../review/draft'
import { MemberRoleForm, type MemberRoleChoice } from './member-role-form'
import {
  chooseRows,
  chosenAccounts,
  memberRoleFault,
  organizationRows,
  unitTree,
  type MemberRole,
  type OrganizationRow,
} from './organization-rows'
import { OrganizationTable } from './organization-table'
import type { WayOption } from './organization-ways'
import { UnitTree } from './unit-tree'
import type { useSessionWays } from './use-session-ways'

const memberRole = (choice: MemberRoleChoice, options: readonly WayOption[]): MemberRole | undefined => {
  const through = options.find(({ value }) => value === choice.through)
  const role = choice.role.trim()
  if (!through || role === '' || memberRoleFault(role) !== undefined) return undefined
  return { through: through.way, account: through.account, role, everywhere: choice.everywhere }
}

/** The units and accounts of an organization that was read. */
export const OrganizationAccounts = ({
  organization,
  readThrough,
  options,
  sessions,
  profiles,
  draft,
  change,
}: {
  readonly organization: Organization
  readonly readThrough: WayOption
  readonly options: readonly WayOption[]
  readonly sessions: ReturnType<typeof useSessionWays>
  readonly profiles: readonly Profile[]
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const [choice, setChoice] = useState<MemberRoleChoice>({ through: readThrough.value, role: '', everywhere: false })
  const [unit, setUnit] = useState<string>()
  const member = memberRole(choice, options)
  const rows = organizationRows(organization, { sessions: sessions.ways, profiles, member })
  const chosen = chosenAccounts(draft, profiles)
  const tree = unitTree(organization, rows, chosen)
  const choose = (some: readonly OrganizationRow[], on: boolean): void =>
    change(chooseRows({ profiles: draft.profiles, ways: draft.ways }, some, profiles, on))
  const inUnit = unit === undefined ? rows : rows.filter(({ units }) => units.includes(unit))
  const unreached = rows.filter(({ way, status }) => way === undefined && status === 'ACTIVE').length
  return (
    <SpaceBetween size="m">
      {organization.problems.map((one) => (
        <ProblemAlert key={`${one.code} ${one.text}`} type="warning" problem={one} />
      ))}
      <Container
        header={
          <Header
            variant="h2"
            counter={`(${showCount(rows.length, 'account')})`}
            description={
              sessions.listing
                ? 'Roles are still being asked for: more accounts may become reachable.'
                : unreached === 0
                  ? 'Each active account can be reached.'
                  : `${showCount(unreached, 'active account')} cannot be reached: no session lists them for you, and no profile names them.`
            }
          >
            Units of {organization.id}
          </Header>
        }
      >
        <UnitTree
          tree={tree}
          selected={unit}
          select={setUnit}
          choose={(id, on) =>
            choose(
              rows.filter(({ units }) => units.includes(id)),
              on,
            )
          }
        />
      </Container>
      <MemberRoleForm choice={choice} options={options} unreached={unreached} change={setChoice} />
      <OrganizationTable
        rows={inUnit}
        unit={
          unit === undefined ? undefined : (organization.units.find(({ id }) => id === unit)?.name ?? 'Unit not known')
        }
        showAll={() => setUnit(undefined)}
        chosen={chosen}
        choose={choose}
      />
    </SpaceBetween>
  )
}
