import { at, defineCheck, fail, pass } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elb-load-balancer-cross-zone',
  title: 'The Classic Load Balancer spreads traffic over instances of all zones',
  failureTitle: 'The Classic Load Balancer sends traffic to instances of its own zone only',
  risk: 'Where zones have unequal numbers of instances, some are overloaded while others idle.',
  fix: 'Turn cross-zone load balancing on.',
  steps: [
    'Compare the number of instances in each zone.',
    'Turn it on with `aws elb modify-load-balancer-attributes`, field CrossZoneLoadBalancing.',
    'Compare the requests of each instance over the next hour.',
  ],
  caution:
    'Traffic crosses zones from then on, which adds latency of about a millisecond; AWS does not charge for it on Classic Load Balancers.',
  severity: 'low',
  weighs: 'It is about even load; nobody gains access by it.',
  bestPractices: [
    { id: 'PERF04-BP04', link: 'necessary', part: 'traffic is spread over all instances' },
    { id: 'REL11-BP02', link: 'related', part: 'traffic goes to healthy instances of other zones' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html'],
  peers: ['prowler:elb_cross_zone_load_balancing_enabled'],
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(views, (balancer, attributes) => {
      const enabled = attributes.CrossZoneLoadBalancing?.Enabled ?? false
      const evidence = at('CrossZoneLoadBalancing.Enabled', attributes.CrossZoneLoadBalancing?.Enabled)
      return enabled ? pass(balancer, evidence) : fail(balancer, evidence)
    }),
})
