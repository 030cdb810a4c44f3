import { defineCases } from '../../../engine/cases'
import { accessKey, accessKeys, user } from '../samples'
import check from './iam-user-access-key.check'

const ann = user()
const off = { AccessKeyId: 'AKIAAAA', Status: 'Inactive', CreateDate: '2025-01-10T08:00:00.000Z' }

export default defineCases(check, [
  {
    name: 'no key',
    kind: 'pass',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys() } },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'an active key beside one that is turned off',
    kind: 'fail',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(off, accessKey()) } },
    expect: [
      {
        arn: ann.arn,
        result: 'fail',
        evidence: [{ path: 'AccessKeyMetadata[1].AccessKeyId', value: 'AKIAIOSFODNN7EXAMPLE' }],
      },
    ],
  },
  { name: 'no users', kind: 'none', given: { users: [], userAccessKeys: {} }, expect: 'notApplicable' },
  {
    name: 'a key that is turned off',
    kind: 'edge',
    given: { users: [ann], userAccessKeys: { [ann.arn]: accessKeys(off) } },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'the keys may not be listed',
    kind: 'edge',
    given: { users: [ann], userAccessKeys: { [ann.arn]: { kind: 'denied', action: 'iam:ListAccessKeys' } } },
    expect: 'notAssessed',
  },
])
