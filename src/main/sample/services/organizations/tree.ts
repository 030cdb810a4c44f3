import { isSuspended } from '../../assignments'
import { sampleArn, sampleHex } from '../../ids'
import type { SampleAccount, SampleOrganization } from '../../organization'
import { assertNever } from '../../../../shared/assert-never'

/** One organizational unit. */
export interface SampleUnit {
  readonly id: string
  readonly arn: string
  readonly name: string
  /** The id of the unit or root above it. */
  readonly parent: string
}

/** The units of an organization, and where each account is. */
export interface SampleTree {
  readonly root: { readonly id: string; readonly arn: string }
  readonly units: readonly SampleUnit[]
  /** The id of the unit or root that holds an account. */
  parentOf(account: SampleAccount): string
}

const rootId = 'r-mb01'
const sketches = [
  { name: 'Security' },
  { name: 'Workloads' },
  { name: 'Production', under: 'Workloads' },
  { name: 'Staging', under: 'Workloads' },
  { name: 'Sandbox' },
  { name: 'Suspended' },
] as const satisfies readonly { readonly name: string; readonly under?: string }[]

type UnitName = (typeof sketches)[number]['name']

const unitId = (name: UnitName): string => `ou-mb01-${sampleHex(8, 'unit', name)}`

function unitOf(account: SampleAccount): UnitName | undefined {
  switch (account.key) {
    case 'management':
      return undefined
    case 'security':
    case 'logArchive':
      return 'Security'
    case 'storefront':
    case 'payments':
      return 'Production'
    case 'staging':
      return 'Staging'
    case 'sandbox':
      return 'Sandbox'
    case 'team':
      if (isSuspended(account)) return 'Suspended'
      return account.index % 4 === 3 ? 'Staging' : 'Production'
    default:
      return assertNever(account.key)
  }
}

/** The units of the sample: two levels, the management account right under the root. */
export function organizationTree({ id, accounts }: SampleOrganization): SampleTree {
  const management = accounts[0]?.id ?? ''
  const arn = (kind: string, part: string): string =>
    sampleArn('organizations', '', management, `${kind}/${id}/${part}`)
  return {
    root: { id: rootId, arn: arn('root', rootId) },
    units: sketches.map((sketch) => ({
      id: unitId(sketch.name),
      arn: arn('ou', unitId(sketch.name)),
      name: sketch.name,
      parent: 'under' in sketch ? unitId(sketch.under) : rootId,
    })),
    parentOf: (account) => {
      const unit = unitOf(account)
      return unit ? unitId(unit) : rootId
    },
  }
}
