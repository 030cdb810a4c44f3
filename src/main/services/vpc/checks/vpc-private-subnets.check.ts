import { defineCheck, pass, undecided, unknown } from '../../../engine/check'
import { networkInterfaces } from '../../ec2/facts'
import { routeTables, subnets, vpcs } from '../facts'
import { failVpc, internetRouteOf, isOwn, tableOf } from '../judge'

export default defineCheck({
  id: 'vpc-private-subnets',
  title: 'Each VPC has private subnets',
  failureTitle: 'All subnets of a VPC are public',
  risk: 'Servers and databases stand in the same layer as what faces the internet, one wrong rule away from it.',
  fix: 'Add subnets without a route to an internet gateway, and move to them what clients need not reach themselves.',
  steps: [
    'Make subnets with a route table that leads to a NAT gateway or to VPC endpoints, not to an internet gateway.',
    'Move databases and servers there one after the other, and leave load balancers in the public subnets.',
    'See that what moved is reached through the load balancer, and has no public address.',
  ],
  caution:
    'What calls the internet needs a NAT gateway, which costs by the hour and by volume; without it, updates and calls fail.',
  severity: 'medium',
  weighs: 'It takes a wrong rule besides, before somebody gets in.',
  bestPractices: [{ id: 'SEC05-BP01', link: 'necessary', part: 'public and private layers' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html'],
  peers: ['prowler:vpc_subnet_separate_private_public'],
  differs: { 'prowler:vpc_subnet_separate_private_public': 'A VPC with private subnets only is well separated.' },
  needs: { vpcs, subnets, routeTables, networkInterfaces },
  evaluate: (views, { account }) =>
    views.vpcs
      .filter((vpc) => isOwn(vpc, account.id))
      .flatMap((vpc) => {
        const inside = views.subnets.filter(({ VpcId }) => VpcId === vpc.VpcId)
        const tables = inside.map((subnet) => tableOf(subnet, views.routeTables))
        const routes = tables.map((table) => (table ? internetRouteOf(table) : undefined))
        if (inside.length === 0) return []
        if (tables.some((table, index) => table && routes[index] === undefined)) return [pass(vpc)]
        const [first] = routes
        if (tables.includes(undefined) || !first) {
          return [unknown(vpc, undecided('RouteTableNotListed', 'AWS lists no route table for a subnet of the VPC.'))]
        }
        return [failVpc(vpc, views.networkInterfaces, first)]
      }),
})
