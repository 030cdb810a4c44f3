import { defineCases } from '../../../engine/cases'
import { role } from '../samples'
import check from './iam-role-unused.check'

const used = role()
const created = { path: 'CreateDate', value: '2025-01-10T08:00:00.000Z' }
const { RoleLastUsed: _, ...never } = role({ RoleName: 'never' })

export default defineCases(check, [
  {
    name: 'used yesterday',
    kind: 'pass',
    given: { roles: [used] },
    expect: [{ arn: used.arn, result: 'pass' }],
  },
  {
    name: 'used 91 days ago',
    kind: 'fail',
    given: { roles: [role({ RoleLastUsed: { LastUsedDate: '2026-03-02T00:00:00.000Z' } })] },
    expect: [
      {
        arn: used.arn,
        result: 'fail',
        evidence: [{ path: 'RoleLastUsed.LastUsedDate', value: '2026-03-02T00:00:00.000Z', volatile: true }, created],
      },
    ],
  },
  { name: 'no roles', kind: 'none', given: { roles: [] }, expect: 'notApplicable' },
  {
    name: 'never used in the time that AWS tracks',
    kind: 'edge',
    given: { roles: [never] },
    expect: [
      {
        arn: never.arn,
        result: 'fail',
        evidence: [{ path: 'RoleLastUsed.LastUsedDate', value: null, volatile: true }, created],
      },
    ],
  },
  {
    name: 'never used, but made last week',
    kind: 'edge',
    given: { roles: [{ ...never, CreateDate: '2026-05-25T00:00:00.000Z' }] },
    expect: [{ arn: never.arn, result: 'pass' }],
  },
  {
    name: 'roles of a service and of Identity Center are not the customer’s to delete',
    kind: 'edge',
    given: {
      roles: [
        { ...never, Path: '/aws-service-role/config.amazonaws.com/' },
        { ...never, arn: `${never.arn}2`, Path: '/aws-reserved/sso.amazonaws.com/eu-central-1/' },
      ],
    },
    expect: 'notApplicable',
  },
])
