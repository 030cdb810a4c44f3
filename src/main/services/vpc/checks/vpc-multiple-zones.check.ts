import { at, defineCheck, pass } from '../../../engine/check'
import { networkInterfaces } from '../../ec2/facts'
import { subnets, vpcs } from '../facts'
import { failVpc, isOwn } from '../judge'

export default defineCheck({
  id: 'vpc-multiple-zones',
  title: 'Each VPC has subnets in several Availability Zones',
  failureTitle: 'All subnets of a VPC are in one Availability Zone',
  risk: 'When the zone fails, everything in the VPC fails with it, and there is nowhere to start it again.',
  fix: 'Add subnets in a second and third zone, and spread load balancers, instances and databases over them.',
  steps: [
    'Find a free range of addresses in the VPC, or add a secondary block.',
    'Make subnets in a second and third zone, with route tables like those of the first.',
    'Add them to load balancers, Auto Scaling groups and database subnet groups.',
    'Start an instance in each, and see that it is reached and reaches what it needs.',
  ],
  caution: 'Traffic between zones costs by the gigabyte, and databases fail over once when they get a standby.',
  severity: 'medium',
  weighs: 'A zone that fails stops the work, but opens nothing.',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'a network in several zones' },
    { id: 'REL02-BP03', link: 'related', part: 'subnets for several zones' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html'],
  peers: ['prowler:vpc_subnet_different_az', 'service-screener:VPCMultiAZ'],
  differs: { 'prowler:vpc_subnet_different_az': 'A VPC without subnets has nothing that could fail.' },
  needs: { vpcs, subnets, networkInterfaces },
  evaluate: (views, { account }) =>
    views.vpcs
      .filter((vpc) => isOwn(vpc, account.id))
      .flatMap((vpc) => {
        const inside = views.subnets.filter(({ VpcId }) => VpcId === vpc.VpcId)
        const [first] = inside
        if (!first) return []
        const zones = new Set(inside.map(({ AvailabilityZone }) => AvailabilityZone))
        if (zones.size > 1) return [pass(vpc)]
        return [failVpc(vpc, views.networkInterfaces, at('AvailabilityZone', first.AvailabilityZone))]
      }),
})
