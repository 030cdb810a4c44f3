import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { allTraffic, networkInterface, securityGroup } from '../samples'
import check from './ec2-security-group-default-used.check'

const itself = allTraffic({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })
const group = securityGroup({ GroupName: 'default', IpPermissions: [itself] })
const { arn } = group

export default defineCases(check, [
  {
    name: 'nothing has it',
    kind: 'pass',
    given: { securityGroups: [group], networkInterfaces: [] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an interface has it',
    kind: 'fail',
    given: { securityGroups: [group], networkInterfaces: [networkInterface()] },
    expect: [{ arn, result: 'fail', evidence: [at('GroupName', 'default')] }],
  },
  {
    name: 'an interface has it, and it lets nobody in',
    kind: 'edge',
    given: { securityGroups: [{ ...group, IpPermissions: [] }], networkInterfaces: [networkInterface()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no default group',
    kind: 'none',
    given: { securityGroups: [securityGroup()], networkInterfaces: [networkInterface()] },
    expect: 'notApplicable',
  },
])
