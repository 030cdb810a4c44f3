import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { RouteTable } from '../facts'
import { awsLists, localRoute, peering, prefixList, routeTable } from '../samples'
import check from './vpc-peering-routes.check'

const around = { prefixLists: [], prefixListEntries: {}, awsPrefixLists: awsLists, peerings: [peering()] }
const { arn } = peering()
const over = (fields: RouteTable['Routes'][number]): RouteTable['Routes'][number] => ({
  State: 'active',
  VpcPeeringConnectionId: 'pcx-1',
  ...fields,
})
const table = (...routes: RouteTable['Routes']) => [routeTable([...routes])]
const pass = [{ arn, result: 'pass' }] as const
const listed = table(over({ DestinationPrefixListId: 'pl-1' }))

export default defineCases(check, [
  {
    name: 'a subnet of the other VPC',
    kind: 'pass',
    given: { ...around, routeTables: table(over({ DestinationCidrBlock: '10.1.4.0/24' })) },
    expect: pass,
  },
  {
    name: 'the whole other VPC',
    kind: 'fail',
    given: { ...around, routeTables: table(over({ DestinationCidrBlock: '10.1.0.0/16' })) },
    expect: [{ arn, result: 'fail', evidence: [at('Routes[0].DestinationCidrBlock', '10.1.0.0/16')] }],
  },
  {
    name: 'no peering connection is active',
    kind: 'none',
    given: { ...around, peerings: [peering({ Status: { Code: 'pending-acceptance' } })], routeTables: [] },
    expect: 'notApplicable',
  },
  {
    name: 'more than the other VPC',
    kind: 'edge',
    given: { ...around, routeTables: table(over({ DestinationCidrBlock: '10.0.0.0/8' })) },
    expect: [{ arn, result: 'fail', evidence: [at('Routes[0].DestinationCidrBlock', '10.0.0.0/8')] }],
  },
  {
    name: 'the other way round, from the accepter to the requester',
    kind: 'edge',
    given: {
      ...around,
      routeTables: [routeTable([over({ DestinationCidrBlock: '10.0.0.0/16' })], { VpcId: 'vpc-2' })],
    },
    expect: [{ arn, result: 'fail', evidence: [at('Routes[0].DestinationCidrBlock', '10.0.0.0/16')] }],
  },
  {
    name: 'no route over it',
    kind: 'edge',
    given: { ...around, routeTables: [routeTable([localRoute])] },
    expect: pass,
  },
  {
    name: 'a prefix list with a wide entry',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { Entries: [{ Cidr: '10.0.0.0/8' }] } },
      routeTables: listed,
    },
    expect: [{ arn, result: 'fail', evidence: [at('Routes[0].DestinationPrefixListId', 'pl-1')] }],
  },
  {
    name: 'a prefix list that is denied',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
      routeTables: listed,
    },
    expect: 'notAssessed',
  },
  {
    name: 'a peer whose addresses AWS does not name',
    kind: 'edge',
    given: {
      ...around,
      peerings: [peering({ AccepterVpcInfo: { VpcId: 'vpc-2', CidrBlockSet: [], Ipv6CidrBlockSet: [] } })],
      routeTables: table(over({ DestinationCidrBlock: '10.1.4.0/24' })),
    },
    expect: 'notAssessed',
  },
])
