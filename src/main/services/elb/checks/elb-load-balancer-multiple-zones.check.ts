import { at, defineCheck, fail, pass } from '../../../engine/check'
import { classicBalancers } from '../facts'

export default defineCheck({
  id: 'elb-load-balancer-multiple-zones',
  title: 'The Classic Load Balancer stands in several Availability Zones',
  failureTitle: 'The Classic Load Balancer stands in one Availability Zone',
  risk: 'When the zone fails, the service cannot be reached any more, even if its servers run in other zones.',
  fix: 'Attach a subnet of each further zone that the service runs in.',
  steps: [
    'List the zones of the registered instances.',
    'Attach a public subnet of each missing zone with `aws elb attach-load-balancer-to-subnets`, and register instances there.',
    'See that the instances of the new zone turn InService.',
  ],
  caution: 'Clients get the new addresses by DNS; firewalls that hold the old ones by hand must learn them.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'Classic Load Balancers in several zones' },
    { id: 'REL02-BP01', link: 'related', part: 'endpoints that survive a zone' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-az.html'],
  peers: ['prowler:elb_is_in_multiple_az'],
  needs: { classicBalancers },
  evaluate: ({ classicBalancers }) =>
    classicBalancers.map((balancer) => {
      const evidence = at('AvailabilityZones[0]', balancer.AvailabilityZones[0])
      return new Set(balancer.AvailabilityZones).size > 1 ? pass(balancer, evidence) : fail(balancer, evidence)
    }),
})
