import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface, rule, securityGroup } from '../samples'
import check from './ec2-security-group-unused.check'

const { arn } = securityGroup()
const other = securityGroup({
  GroupId: 'sg-2',
  IpPermissions: [rule({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })],
})
const ofOther = networkInterface({ NetworkInterfaceId: 'eni-2', Groups: [{ GroupId: 'sg-2' }] })

export default defineCases(check, [
  {
    name: 'attached to a network interface',
    kind: 'pass',
    given: { securityGroups: [securityGroup()], networkInterfaces: [networkInterface()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'attached to nothing',
    kind: 'fail',
    given: { securityGroups: [securityGroup()], networkInterfaces: [ofOther] },
    expect: [{ arn, result: 'fail', evidence: [at('GroupId', 'sg-1')] }],
  },
  {
    name: 'the default group only, which cannot be deleted',
    kind: 'none',
    given: { securityGroups: [securityGroup({ GroupName: 'default' })], networkInterfaces: [] },
    expect: 'notApplicable',
  },
  {
    name: 'the group of another account, which shares it',
    kind: 'edge',
    given: { securityGroups: [securityGroup({ OwnerId: '444455556666' })], networkInterfaces: [] },
    expect: 'notApplicable',
  },
  {
    name: 'named in a rule of another group',
    kind: 'edge',
    given: { securityGroups: [securityGroup(), other], networkInterfaces: [ofOther] },
    expect: [
      { arn, result: 'pass' },
      { arn: other.arn, result: 'pass' },
    ],
  },
  {
    name: 'named in its own rule only',
    kind: 'edge',
    given: {
      securityGroups: [securityGroup({ IpPermissions: [rule({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })] })],
      networkInterfaces: [],
    },
    expect: [{ arn, result: 'fail', evidence: [at('GroupId', 'sg-1')] }],
  },
])
