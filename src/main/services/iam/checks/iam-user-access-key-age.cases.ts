import { defineCases } from '../../../engine/cases'
import { accessKey, accessKeys, user } from '../samples'
import check from './iam-user-access-key-age.check'

const ann = user()
const old = accessKey({ AccessKeyId: 'AKIAOLD', CreateDate: '2026-03-02T00:00:00.000Z' })

export default defineCases(check, [
  {
    name: 'a key of a month ago',
    kind: 'pass',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(accessKey()) } },
    expect: [{ arn: ann.arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a key of 91 days, beside a young one',
    kind: 'fail',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(accessKey(), old) } },
    expect: [
      {
        arn: ann.arn,
        result: 'fail',
        evidence: [{ path: 'AccessKeyMetadata[1].CreateDate', value: '2026-03-02T00:00:00.000Z' }],
      },
    ],
  },
  { name: 'no users', kind: 'none', given: { users: [], userAccessKeys: {} }, expect: 'notApplicable' },
  {
    name: 'a key of 90 days to the second',
    kind: 'edge',
    given: {
      users: [ann],
      userAccessKeys: { [ann.arn]: accessKeys(accessKey({ CreateDate: '2026-03-03T00:00:00.000Z' })) },
    },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'an old key that is turned off',
    kind: 'edge',
    given: {
      users: [ann],
      userAccessKeys: {
        [ann.arn]: accessKeys({ AccessKeyId: old.AccessKeyId, Status: 'Inactive', CreateDate: old.CreateDate }),
      },
    },
    expect: 'notApplicable',
  },
  {
    name: 'the keys may not be listed',
    kind: 'edge',
    given: { users: [ann], userAccessKeys: { [ann.arn]: { kind: 'denied', action: 'iam:ListAccessKeys' } } },
    expect: 'notAssessed',
  },
])
