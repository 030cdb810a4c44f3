import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-cross-zone',
  title: 'Network and gateway load balancers spread traffic over targets of all zones',
  failureTitle: 'A network or gateway load balancer sends traffic to targets of its own zone only',
  risk: 'Where zones have unequal targets, some get overloaded while others idle, and a zone without targets loses its traffic.',
  fix: 'Turn cross-zone load balancing on, or keep it off on purpose where zones must not depend on each other.',
  steps: [
    'Compare the number of healthy targets in each zone.',
    'Set load_balancing.cross_zone.enabled with `aws elbv2 modify-load-balancer-attributes`, or on the target group alone.',
    'Compare the requests of each target over the next hour.',
  ],
  caution:
    'Traffic between zones of a network or gateway load balancer is charged, and a fault of one zone can reach clients of the others.',
  severity: 'low',
  weighs: 'It is about even load and the loss of a zone; nobody gains access by it.',
  bestPractices: [
    { id: 'PERF04-BP04', link: 'necessary', part: 'traffic is spread over all targets' },
    { id: 'REL11-BP02', link: 'related', part: 'traffic goes to healthy targets of other zones' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html'],
  peers: ['prowler:elbv2_cross_zone_load_balancing_enabled', 'service-screener:ELBCrossZone'],
  differs: { 'service-screener:ELBCrossZone': 'Application load balancers always do it, so they are not judged.' },
  needs: attributeNeeds,
  evaluate: (views) => judgeAttributes(views, 'load_balancing.cross_zone.enabled', ['true'], ['network', 'gateway']),
})
