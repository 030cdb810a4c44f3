import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-role-shared.check'

const { arn } = instance()
const other = (groups: readonly string[], profile = 'server') =>
  instance({
    InstanceId: 'i-2',
    SecurityGroups: groups.map((GroupId) => ({ GroupId })),
    IamInstanceProfile: { Arn: `arn:aws:iam::111122223333:instance-profile/${profile}` },
  })
const { arn: otherArn } = other(['sg-2'])
const evidence = [at('IamInstanceProfile.Arn', 'arn:aws:iam::111122223333:instance-profile/server')]

export default defineCases(check, [
  {
    name: 'each kind has a role of its own',
    kind: 'pass',
    given: { instances: [instance(), other(['sg-2'], 'database')] },
    expect: [
      { arn, result: 'pass' },
      { arn: otherArn, result: 'pass' },
    ],
  },
  {
    name: 'two servers that share a role and no security group',
    kind: 'fail',
    given: { instances: [instance(), other(['sg-2'])] },
    expect: [
      { arn, result: 'fail', evidence },
      { arn: otherArn, result: 'fail', evidence },
    ],
  },
  {
    name: 'they share one security group of several',
    kind: 'edge',
    given: { instances: [instance(), other(['sg-1', 'sg-2'])] },
    expect: [
      { arn, result: 'pass' },
      { arn: otherArn, result: 'pass' },
    ],
  },
  {
    name: 'no instance has a role',
    kind: 'none',
    given: { instances: [{ ...instance(), IamInstanceProfile: undefined }] },
    expect: 'notApplicable',
  },
])
