import { defineCases } from '../../../engine/cases'
import { accessKey, accessKeys, user } from '../samples'
import check from './iam-user-access-key-unused.check'

const ann = user()
const ben = user({ UserName: 'ben' })
const never = { ServiceName: 'N/A' }

export default defineCases(check, [
  {
    name: 'used yesterday',
    kind: 'pass',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(accessKey()) } },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'used 46 days ago',
    kind: 'fail',
    given: {
      users: [ann],
      userAccessKeys: {
        [ann.arn]: accessKeys(
          accessKey({
            CreateDate: '2025-05-01T00:00:00.000Z',
            AccessKeyLastUsed: { LastUsedDate: '2026-04-16T00:00:00.000Z' },
          }),
        ),
      },
    },
    expect: [
      {
        arn: ann.arn,
        result: 'fail',
        evidence: [
          {
            path: 'AccessKeyMetadata[0].AccessKeyLastUsed.LastUsedDate',
            value: '2026-04-16T00:00:00.000Z',
            volatile: true,
          },
        ],
      },
    ],
  },
  { name: 'no users', kind: 'none', given: { users: [], userAccessKeys: {} }, expect: 'notApplicable' },
  {
    name: 'never used, and made 46 days ago',
    kind: 'edge',
    given: {
      users: [ann],
      userAccessKeys: {
        [ann.arn]: accessKeys(accessKey({ CreateDate: '2026-04-16T00:00:00.000Z', AccessKeyLastUsed: never })),
      },
    },
    expect: [
      {
        arn: ann.arn,
        result: 'fail',
        evidence: [{ path: 'AccessKeyMetadata[0].CreateDate', value: '2026-04-16T00:00:00.000Z' }],
      },
    ],
  },
  {
    name: 'never used, but made a month ago',
    kind: 'edge',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(accessKey({ AccessKeyLastUsed: never })) } },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'the last use of one user’s key may not be read',
    kind: 'edge',
    given: {
      users: [ann, ben],
      userAccessKeys: {
        [ann.arn]: accessKeys(accessKey()),
        [ben.arn]: { kind: 'denied', action: 'iam:GetAccessKeyLastUsed' },
      },
    },
    expect: [
      { arn: ann.arn, result: 'pass' },
      { arn: ben.arn, result: 'unknown', gap: 'denied' },
    ],
  },
])
