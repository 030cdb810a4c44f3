import { daysBefore, during } from '../../moments'
import type { SamplePlace } from '../../service'
import { allow, type SamplePolicy } from './holder'
import { peopleOf, user, type SampleGroup, type SampleUser } from './people'
import { policiesOf } from './policies'
import { role, rolesOf, service, type SampleRole } from './roles'

/** The root user of an account. */
export interface SampleRoot {
  /** False where the organization took the password away. */
  readonly password: boolean
  readonly mfa?: 'virtual' | 'hardware'
  readonly key: boolean
}

/** The password policy of an account, in IAM's own terms. */
export interface SamplePasswords {
  readonly length: number
  readonly allKinds: boolean
  /** How many passwords are remembered. */
  readonly reuse?: number
}

/** A certificate that somebody uploaded. */
export interface SampleCertificate {
  readonly name: string
  readonly uploaded: Date
  readonly expires: Date
}

/** All of IAM in one account on the day. */
export interface IamEstate {
  readonly root: SampleRoot
  readonly passwords: SamplePasswords | undefined
  readonly users: readonly SampleUser[]
  readonly groups: readonly SampleGroup[]
  readonly roles: readonly SampleRole[]
  readonly policies: readonly SamplePolicy[]
  readonly certificates: readonly SampleCertificate[]
}

const rootOf = ({ account, at }: SamplePlace): SampleRoot => {
  const removed: SampleRoot = { password: false, key: false }
  switch (account.key) {
    case 'management':
      return { password: true, mfa: 'hardware', key: false }
    case 'storefront':
      return during(at, 'spring') ? removed : { password: true, mfa: 'virtual', key: false }
    case 'staging':
      return during(at, 'recovery') ? removed : { password: true, mfa: 'virtual', key: false }
    case 'sandbox':
      return { password: true, key: true }
    case 'security':
    case 'logArchive':
    case 'payments':
    case 'team':
      return removed
  }
}

const passwordsOf = ({ account, at }: SamplePlace): SamplePasswords | undefined => {
  const strong: SamplePasswords = { length: 16, allKinds: true, reuse: 24 }
  switch (account.key) {
    case 'management':
    case 'storefront':
      return strong
    case 'staging':
      return during(at, 'recovery') ? strong : undefined
    case 'sandbox':
      return { length: 8, allKinds: false }
    case 'security':
    case 'logArchive':
    case 'payments':
    case 'team':
      return undefined
  }
}

const certificatesOf = ({ account, at }: SamplePlace): readonly SampleCertificate[] => {
  const expired: SampleCertificate = {
    name: 'wildcard-2022',
    uploaded: new Date('2022-12-01T09:00:00Z'),
    expires: new Date('2024-01-01T00:00:00Z'),
  }
  if (account.key === 'storefront') {
    return [
      { name: 'partner-portal', uploaded: new Date('2025-11-05T09:00:00Z'), expires: new Date('2027-11-05T00:00:00Z') },
    ]
  }
  return account.key === 'sandbox' || (account.key === 'staging' && !during(at, 'recovery')) ? [expired] : []
}

const number = (index: number): string => String(index).padStart(5, '0')

/** What a grown sample has more of: mostly good, as in the hand-written accounts. */
const grown = (place: SamplePlace): Pick<IamEstate, 'users' | 'roles' | 'policies'> => {
  const { account, at } = place
  const random = place.random('iam')
  const policies = Array.from({ length: place.share('policies') }, (_, index): SamplePolicy => {
    const statements = random.chance(0.9)
      ? [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], `arn:aws:dynamodb:*:${account.id}:table/orders-${index}`)]
      : [allow('sqs:*')]
    return { name: `component-${number(index)}`, created: new Date('2025-01-08T10:00:00Z'), statements }
  })
  const roles = Array.from({ length: place.share('roles') }, (_, index) => {
    const own = policies[index % Math.max(policies.length, 1)]
    return role(`component-${number(index)}`, [service('lambda.amazonaws.com')], {
      attached: ['aws/service-role/AWSLambdaBasicExecutionRole', ...(own ? [own.name] : [])],
      used: daysBefore(at, random.chance(0.95) ? 1 : 120),
    })
  })
  const users = Array.from({ length: place.share('users') }, (_, index) => {
    const created = new Date('2025-02-03T08:00:00Z')
    const key = { active: true, created: daysBefore(at, random.chance(0.9) ? 40 : 200), used: daysBefore(at, 1) }
    return user(`robot-${number(index)}`, created, {
      groups: [],
      ...(random.chance(0.2) ? { password: created, passwordUsed: daysBefore(at, 5), mfa: 'virtual' as const } : {}),
      keys: random.chance(0.5) ? [key] : [],
    })
  })
  return { users, roles, policies }
}

/** All of IAM in the account on the day. */
export const iamEstate = (place: SamplePlace): IamEstate => {
  const people = peopleOf(place)
  const more = grown(place)
  return {
    root: rootOf(place),
    passwords: passwordsOf(place),
    users: [...people.users, ...more.users],
    groups: people.groups,
    roles: [...rolesOf(place), ...more.roles],
    policies: [...policiesOf(place), ...more.policies],
    certificates: certificatesOf(place),
  }
}
