import { defineCases } from '../../../engine/cases'
import { accessKey, accessKeys, user } from '../samples'
import check from './iam-user-two-access-keys.check'

const ann = user()
const first = accessKey({ AccessKeyId: 'AKIAONE' })
const second = accessKey({ AccessKeyId: 'AKIATWO' })

export default defineCases(check, [
  {
    name: 'one key',
    kind: 'pass',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(first) } },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'two active keys',
    kind: 'fail',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(first, second) } },
    expect: [
      {
        arn: ann.arn,
        result: 'fail',
        evidence: [
          { path: 'AccessKeyMetadata[0].AccessKeyId', value: 'AKIAONE' },
          { path: 'AccessKeyMetadata[1].AccessKeyId', value: 'AKIATWO' },
        ],
      },
    ],
  },
  { name: 'no users', kind: 'none', given: { users: [], userAccessKeys: {} }, expect: 'notApplicable' },
  {
    name: 'the second is turned off',
    kind: 'edge',
    given: {
      users: [ann],
      userAccessKeys: {
        [ann.arn]: accessKeys(first, { AccessKeyId: 'AKIATWO', Status: 'Inactive', CreateDate: second.CreateDate }),
      },
    },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'the keys may not be listed',
    kind: 'edge',
    given: { users: [ann], userAccessKeys: { [ann.arn]: { kind: 'denied', action: 'iam:ListAccessKeys' } } },
    expect: 'notAssessed',
  },
])
