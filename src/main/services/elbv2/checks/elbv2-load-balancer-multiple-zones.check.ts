import { at, defineCheck, fail, pass } from '../../../engine/check'
import { loadBalancers } from '../facts'

export default defineCheck({
  id: 'elbv2-load-balancer-multiple-zones',
  title: 'Load balancers stand in several Availability Zones',
  failureTitle: 'A load balancer stands in one Availability Zone',
  risk: 'When the zone fails, the service cannot be reached any more, even if its servers run in other zones.',
  fix: 'Add a subnet of each further zone that the service runs in to the load balancer.',
  steps: [
    'List the zones in which the targets run.',
    'Add a subnet of each further zone with `aws elbv2 set-subnets`.',
    'See that targets of the new zone turn healthy.',
  ],
  caution:
    'Clients and firewalls that hold the old addresses by hand must learn the new ones; a network load balancer in use cannot take back a zone without breaking connections.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'load balancers in several zones' },
    { id: 'REL02-BP01', link: 'related', part: 'endpoints that survive a zone' },
  ],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/elbv2-multiple-az.html',
  ],
  peers: ['prowler:elbv2_is_in_multiple_az', 'service-screener:ELBMultiAZ'],
  needs: { loadBalancers },
  evaluate: (views) =>
    views.loadBalancers.map((balancer) => {
      const zones = new Set(balancer.AvailabilityZones.map(({ ZoneName }) => ZoneName))
      const first = at('AvailabilityZones[0].ZoneName', balancer.AvailabilityZones[0]?.ZoneName)
      return zones.size > 1 ? pass(balancer, first) : fail(balancer, first)
    }),
})
