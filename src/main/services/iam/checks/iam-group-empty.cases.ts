import { defineCases } from '../../../engine/cases'
import { group, user } from '../samples'
import check from './iam-group-empty.check'

const developers = group()
const empty = group({ GroupName: 'empty' })

export default defineCases(check, [
  {
    name: 'a member',
    kind: 'pass',
    given: { groups: [developers], users: [user()] },
    expect: [{ arn: developers.arn, result: 'pass' }],
  },
  {
    name: 'nobody',
    kind: 'fail',
    given: { groups: [developers, empty], users: [user()] },
    expect: [
      { arn: developers.arn, result: 'pass' },
      { arn: empty.arn, result: 'fail', evidence: [{ path: 'GroupName', value: 'empty' }] },
    ],
  },
  { name: 'no groups', kind: 'none', given: { groups: [], users: [user()] }, expect: 'notApplicable' },
  {
    name: 'a group whose name differs in case only is another one',
    kind: 'edge',
    given: { groups: [group({ GroupName: 'Developers' })], users: [user()] },
    expect: [
      {
        arn: 'arn:aws:iam::111122223333:group/Developers',
        result: 'fail',
        evidence: [{ path: 'GroupName', value: 'Developers' }],
      },
    ],
  },
])
