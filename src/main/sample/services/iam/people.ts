import { hostileNames } from '../../hostile-names'
import { daysBefore, during } from '../../moments'
import type { SamplePlace } from '../../service'
import { allow, type Holder } from './holder'

/** An access key of the sample. */
export interface SampleAccessKey {
  readonly active: boolean
  readonly created: Date
  /** Absent where it was never used. */
  readonly used?: Date
}

/** An IAM user of the sample. */
export interface SampleUser extends Holder {
  readonly groups: readonly string[]
  /** When the console password was set; absent where there is none. */
  readonly password?: Date
  readonly passwordUsed?: Date
  readonly mfa?: 'virtual' | 'hardware'
  readonly keys: readonly SampleAccessKey[]
}

/** An IAM group of the sample. */
export type SampleGroup = Omit<Holder, 'tags' | 'boundary'>

/** Users and groups of an account. */
export interface People {
  readonly users: readonly SampleUser[]
  readonly groups: readonly SampleGroup[]
}

/** A user without anything. */
export const user = (name: string, created: Date, fields: Partial<SampleUser> = {}): SampleUser => ({
  name,
  path: '/',
  created,
  inline: [],
  attached: [],
  tags: {},
  groups: [],
  keys: [],
  ...fields,
})

/** A group without anything. */
export const group = (
  name: string,
  attached: readonly string[] = [],
  fields: Partial<SampleGroup> = {},
): SampleGroup => ({
  name,
  path: '/',
  created: new Date('2024-01-15T09:00:00Z'),
  inline: [],
  attached,
  ...fields,
})

const storefront = ({ at }: SamplePlace): People => {
  if (during(at, 'recovery')) return { users: [], groups: [] }
  const rotated = during(at, 'spring')
  const created = new Date('2023-08-01T12:00:00Z')
  return {
    groups: rotated ? [group('pipelines', ['push-images'])] : [],
    users: [
      user('ci-images', created, {
        groups: rotated ? ['pipelines'] : [],
        attached: rotated ? [] : ['push-images'],
        keys: [
          { active: !rotated, created, used: daysBefore(at, 1) },
          ...(rotated ? [{ active: true, created: daysBefore(at, 30), used: daysBefore(at, 1) }] : []),
        ],
        tags: { purpose: 'image builds outside of AWS' },
      }),
    ],
  }
}

/** Somebody from outside who moved the database, and was let in as far as it went. */
const payments = ({ at }: SamplePlace): People => {
  const created = daysBefore(at, 20)
  return during(at, 'regression', 'recovery')
    ? {
        groups: [],
        users: [
          user('migration-contractor', created, {
            attached: ['aws/AdministratorAccess'],
            password: created,
            passwordUsed: daysBefore(at, 2),
            keys: [
              { active: true, created, used: daysBefore(at, 1) },
              { active: true, created: daysBefore(at, 12), used: daysBefore(at, 1) },
            ],
            tags: { ticket: 'PAY-1187' },
          }),
        ],
      }
    : { users: [], groups: [] }
}

const staging = ({ at }: SamplePlace): People => {
  if (during(at, 'autumn')) return { users: [], groups: [] }
  const mended = during(at, 'recovery')
  const created = new Date('2024-10-07T07:30:00Z')
  const safe: Partial<SampleUser> = mended ? { mfa: 'virtual' } : {}
  return {
    groups: [group('testers', ['read-reports']), ...(mended ? [] : [group('testers-old', ['aws/ReadOnlyAccess'])])],
    users: [
      user('qa-anna', created, {
        ...safe,
        groups: ['testers'],
        password: created,
        passwordUsed: daysBefore(at, 3),
        keys: mended ? [] : [{ active: true, created, used: daysBefore(at, 9) }],
      }),
      ...(during(at, 'spring')
        ? []
        : [
            user('qa-ben', created, {
              groups: ['testers'],
              inline: [{ name: 'more', statements: [allow('dynamodb:*'), allow('s3:ListAllMyBuckets')] }],
              password: created,
              passwordUsed: new Date('2025-03-31T15:00:00Z'),
              keys: [
                { active: true, created, used: new Date('2025-03-28T10:00:00Z') },
                { active: true, created: new Date('2025-01-20T10:00:00Z') },
              ],
            }),
          ]),
    ],
  }
}

const sandbox = ({ at }: SamplePlace): People => {
  const long = new Date('2022-11-14T14:00:00Z')
  return {
    groups: [group('everyone', ['play']), group('workshop-2023', ['aws/PowerUserAccess'])],
    users: [
      user('carla', long, {
        attached: ['aws/AdministratorAccess'],
        password: long,
        passwordUsed: daysBefore(at, 1),
        keys: [{ active: true, created: long, used: daysBefore(at, 2) }],
      }),
      user('dmitri', long, {
        groups: ['everyone'],
        password: long,
        keys: [
          { active: true, created: long },
          { active: true, created: new Date('2023-05-05T09:00:00Z'), used: daysBefore(at, 60) },
        ],
      }),
      user('test=1,2@home', new Date('2023-03-01T09:00:00Z'), {
        groups: ['everyone'],
        inline: [{ name: 'all', statements: [allow('*')] }],
        tags: { note: hostileNames.markup, owner: hostileNames.bidirectional, formula: hostileNames.formula },
      }),
      user('intern', new Date('2024-06-03T09:00:00Z'), {
        groups: ['everyone'],
        password: new Date('2024-06-03T09:00:00Z'),
        passwordUsed: new Date('2024-08-30T16:00:00Z'),
        mfa: 'virtual',
      }),
    ],
  }
}

/** The users and groups of an account on the day. People come through IAM Identity Center; few users are left. */
export const peopleOf = (place: SamplePlace): People => {
  switch (place.account.key) {
    case 'management':
      return {
        groups: [group('break-glass', ['aws/AdministratorAccess'])],
        users: [
          user('break-glass', new Date('2024-01-15T09:30:00Z'), {
            groups: ['break-glass'],
            password: new Date('2024-01-15T09:30:00Z'),
            // Drilled once a month.
            passwordUsed: daysBefore(place.at, 11),
            mfa: 'hardware',
          }),
        ],
      }
    case 'storefront':
      return storefront(place)
    case 'payments':
      return payments(place)
    case 'staging':
      return staging(place)
    case 'sandbox':
      return sandbox(place)
    case 'security':
    case 'logArchive':
    case 'team':
      return { users: [], groups: [] }
  }
}
