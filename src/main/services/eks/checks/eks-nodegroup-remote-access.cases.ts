import { defineCases } from '../../../engine/cases'
import { internetRoute, localRoute, routeTable, subnet } from '../../vpc/samples'
import { nodegroup, nodegroupArn as arn } from '../samples'
import check from './eks-nodegroup-remote-access.check'

const subnets = [
  subnet({ SubnetId: 'subnet-1', MapPublicIpOnLaunch: true }),
  subnet({ SubnetId: 'subnet-2', MapPublicIpOnLaunch: true }),
]
const main = { Associations: [{ Main: true }] }
const closed = [routeTable([localRoute], main)]
const open = [routeTable([internetRoute, localRoute], main)]
const withKey = (...sourceSecurityGroups: readonly string[]) =>
  nodegroup({ remoteAccess: { ec2SshKey: 'operations', sourceSecurityGroups: [...sourceSecurityGroups] } })
const key = { path: 'remoteAccess.ec2SshKey', value: 'operations' }
const from = (value: string | null) => ({ path: 'remoteAccess.sourceSecurityGroups[0]', value })

export default defineCases(check, [
  {
    name: 'no key',
    kind: 'pass',
    given: { nodegroups: [nodegroup()], subnets, routeTables: open },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a key and no group: EKS opens port 22 to everyone',
    kind: 'fail',
    given: { nodegroups: [withKey()], subnets, routeTables: open },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          key,
          from(null),
          { path: 'subnets[0]', value: 'subnet-1' },
          { path: 'Routes[0].GatewayId', value: 'igw-1' },
          { path: 'MapPublicIpOnLaunch', value: true },
        ],
      },
    ],
  },
  {
    name: 'a key and no group, in private subnets',
    kind: 'edge',
    given: { nodegroups: [withKey()], subnets, routeTables: closed },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [key, from(null)] }],
  },
  {
    name: 'a key and a group',
    kind: 'edge',
    given: { nodegroups: [withKey('sg-1')], subnets, routeTables: open },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [key, from('sg-1')] }],
  },
  {
    name: 'where the nodes stand is not known: that moves nothing',
    kind: 'edge',
    given: { nodegroups: [withKey()], subnets: [], routeTables: open },
    expect: [{ arn, result: 'fail', evidence: [key, from(null)] }],
  },
  {
    name: 'no node group',
    kind: 'none',
    given: { nodegroups: [], subnets, routeTables: open },
    expect: 'notApplicable',
  },
])
