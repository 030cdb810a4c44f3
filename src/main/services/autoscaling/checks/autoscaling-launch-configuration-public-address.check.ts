import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { publicRouteOf } from '../../derived/public-route'
import { routeTables, subnets } from '../../vpc/facts'
import { autoScalingGroups, launchConfigurations } from '../facts'
import { judgeUsed, subnetIds } from '../judge'

export default defineCheck({
  id: 'autoscaling-launch-configuration-public-address',
  title: 'Launch configurations give instances no public address',
  failureTitle: 'A launch configuration gives instances public addresses',
  risk: 'Each instance that the group starts can be named by everyone, so that one wrong rule of a security group exposes all of them.',
  fix: 'Run the group in private subnets, behind a load balancer, by a launch template that gives no public address.',
  steps: [
    'Look up what the instances call outside of the VPC, and give the private subnets a NAT gateway or VPC endpoints for it.',
    'Create a launch template with public IP addresses turned off, and private subnets in the group.',
    'Point the group to the template and start an instance refresh.',
    'See in EC2, Instances, that new instances of the group have no public IPv4 address.',
  ],
  caution:
    'Whoever reaches the instances by their public addresses loses the way, and so do downloads at the start without a NAT gateway; VPC flow logs show who comes that way.',
  severity: 'medium',
  weighs: 'An address alone lets nobody in: security groups and network ACLs decide, and their own checks judge them.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'instances of groups stand in private layers' },
    { id: 'SEC05-BP02', link: 'related', part: 'traffic comes through a controlled way in' },
  ],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launch-config-public-ip-disabled.html',
  ],
  peers: ['prowler:autoscaling_group_launch_configuration_no_public_ip'],
  differs: {
    'prowler:autoscaling_group_launch_configuration_no_public_ip':
      'Where the launch configuration does not say, the subnets decide; without a route to the internet the failure is low.',
  },
  needs: { autoScalingGroups, launchConfigurations, subnets, routeTables },
  evaluate: (views) =>
    judgeUsed(views.launchConfigurations, views.autoScalingGroups, (configuration, users) => {
      const { AssociatePublicIpAddress: told } = configuration
      const own = at('AssociatePublicIpAddress', told)
      if (told === false) return pass(configuration, own)
      const ids = [...new Set(users.flatMap(subnetIds))]
      const known = views.subnets.filter(({ SubnetId }) => ids.includes(SubnetId))
      const giving = told ? known : known.filter(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch === true)
      const gap = undecided('SubnetNotListed', 'AWS does not list all subnets of the groups that use it.')
      if (giving.length === 0)
        return known.length === ids.length && !told ? pass(configuration, own) : unknown(configuration, gap)
      const more = told ? [] : [at('MapPublicIpOnLaunch', true)]
      const routes = giving.map((subnet) => publicRouteOf(subnet, views.routeTables))
      const open = routes.find(({ answer }) => answer === 'yes')
      if (open?.answer === 'yes') return fail(configuration, own, ...more, open.evidence)
      const unclear = routes.find(({ answer }) => answer === 'unknown')
      if (unclear?.answer === 'unknown') return unknown(configuration, unclear.gap)
      return known.length === ids.length ? failAs('low', configuration, own, ...more) : unknown(configuration, gap)
    }),
})
