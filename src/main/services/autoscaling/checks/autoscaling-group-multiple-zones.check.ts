import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups } from '../facts'
import { isLive, isOfEks } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-multiple-zones',
  title: 'Groups start instances in several Availability Zones',
  failureTitle: 'A group starts instances in one Availability Zone',
  risk: 'When the zone fails, all instances fail with it, and the group has nowhere to start others.',
  fix: 'Add a subnet of each further zone that the service runs in to the group.',
  steps: [
    'Look up in which zones the load balancer and the data stores of the service stand.',
    'Edit the network of the group, under EC2, Auto Scaling groups, Details, and add a subnet of each of these zones.',
    'Let the group balance its instances, and see under Instance management that they stand in all zones.',
  ],
  caution:
    'Volumes belong to one zone, and traffic between zones costs money and takes longer; see beforehand whether the software stores data on its instances.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'groups of instances in several zones' },
    { id: 'REL11-BP02', link: 'related', part: 'instances in other zones take over' },
  ],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-multiple-az.html',
  ],
  peers: ['prowler:autoscaling_group_multiple_az', 'service-screener:ASGMultiAZ'],
  differs: {
    'prowler:autoscaling_group_multiple_az': 'Groups that EKS keeps for nodes are judged as nodes of their cluster.',
    'service-screener:ASGMultiAZ': 'Groups that EKS keeps for nodes are judged as nodes of their cluster.',
  },
  needs: { autoScalingGroups },
  evaluate: (views) =>
    views.autoScalingGroups
      .filter((group) => isLive(group) && !isOfEks(group))
      .map((group) => {
        const [first, second] = group.AvailabilityZones
        return second === undefined
          ? fail(group, at('AvailabilityZones[0]', first))
          : pass(group, at('AvailabilityZones[0]', first), at('AvailabilityZones[1]', second))
      }),
})
