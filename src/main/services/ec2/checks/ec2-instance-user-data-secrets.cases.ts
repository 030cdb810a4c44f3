import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { UserData } from '../facts'
import { instance, passwordInText, userData } from '../samples'
import check from './ec2-instance-user-data-secrets.check'

const { arn } = instance()
const given = (found: UserData) => ({ instances: [instance()], instanceUserData: { [arn]: found } })

export default defineCases(check, [
  { name: 'a script without a secret', kind: 'pass', given: given(userData()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a password on the third line',
    kind: 'fail',
    given: given(userData(passwordInText)),
    expect: [
      { arn, result: 'fail', evidence: [at('Secrets[0].Line', 3), at('Secrets[0].Detector', 'name-of-a-secret')] },
    ],
  },
  {
    name: 'there is none',
    kind: 'edge',
    given: given({ State: 'none', Secrets: [] }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'it is no text',
    kind: 'edge',
    given: given({ State: 'unreadable', Secrets: [] }),
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'it may not be read',
    kind: 'edge',
    given: {
      instances: [instance()],
      instanceUserData: { [arn]: { kind: 'denied', action: 'ec2:DescribeInstanceAttribute' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no instance', kind: 'none', given: { ...given(userData()), instances: [] }, expect: 'notApplicable' },
])
