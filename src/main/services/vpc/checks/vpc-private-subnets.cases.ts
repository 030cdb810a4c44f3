import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface } from '../../ec2/samples'
import { internetRoute, localRoute, routeTable, subnet, vpc } from '../samples'
import check from './vpc-private-subnets.check'

const around = { networkInterfaces: [networkInterface()], vpcs: [vpc()] }
const { arn } = vpc()
const open = routeTable([internetRoute, localRoute])
const evidence = [at('Routes[0].GatewayId', 'igw-1')]

export default defineCases(check, [
  {
    name: 'a private subnet beside a public one',
    kind: 'pass',
    given: {
      ...around,
      subnets: [subnet(), subnet({ SubnetId: 'subnet-2' })],
      routeTables: [open, routeTable([localRoute], { RouteTableId: 'rtb-2', Associations: [{ Main: true }] })],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a public subnet only',
    kind: 'fail',
    given: { ...around, subnets: [subnet()], routeTables: [open] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no subnets', kind: 'none', given: { ...around, subnets: [], routeTables: [] }, expect: 'notApplicable' },
  {
    name: 'public by the main route table',
    kind: 'edge',
    given: {
      ...around,
      subnets: [subnet()],
      routeTables: [routeTable([internetRoute, localRoute], { Associations: [{ Main: true }] })],
    },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a route to a gateway that is gone',
    kind: 'edge',
    given: {
      ...around,
      subnets: [subnet()],
      routeTables: [routeTable([{ ...internetRoute, State: 'blackhole' }, localRoute])],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nothing runs in the VPC',
    kind: 'edge',
    given: { ...around, networkInterfaces: [], subnets: [subnet()], routeTables: [open] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'a subnet whose route table is not listed',
    kind: 'edge',
    given: { ...around, subnets: [subnet()], routeTables: [] },
    expect: 'notAssessed',
  },
])
