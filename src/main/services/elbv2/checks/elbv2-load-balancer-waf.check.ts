import { isVanished } from '../../../../shared/review/gap'
import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { regional } from '../../wafv2/facts'
import { loadBalancers } from '../facts'

const { webAcls, webAclResources } = regional

export default defineCheck({
  id: 'elbv2-load-balancer-waf',
  title: 'Application load balancers on the internet have a web ACL',
  failureTitle: 'An application load balancer on the internet has no web ACL',
  risk: 'Scans, floods of requests and common attacks reach the application unfiltered.',
  fix: 'Associate a web ACL of the same region with the load balancer.',
  steps: [
    'Look up whether CloudFront with a web ACL stands before the load balancer, and whether it can be reached around it.',
    'Make a web ACL with the core rule set and a rate limit, all in Count.',
    'Associate it with `aws wafv2 associate-web-acl` and the ARN of the load balancer.',
    'Take the rules out of Count after some days, and see blocked requests in the samples.',
  ],
  caution: 'Rules that block can refuse honest requests, and body inspection ends after 8 KB: let them count first.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'requests to load balancers are inspected' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancers.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/alb-waf-enabled.html',
  ],
  peers: ['prowler:elbv2_waf_acl_attached', 'service-screener:ELBEnableWAF', 'service-screener:wafv2AlbWithoutWebAcl'],
  differs: {
    'prowler:elbv2_waf_acl_attached': 'It also fails load balancers inside of a VPC.',
    'service-screener:ELBEnableWAF': 'It also fails load balancers that take no web ACL, and internal ones.',
    'service-screener:wafv2AlbWithoutWebAcl': 'It also fails load balancers inside of a VPC.',
  },
  needs: { loadBalancers, webAcls, webAclResources },
  evaluate: ({ loadBalancers, webAcls, webAclResources }) =>
    loadBalancers
      .filter(({ Type, Scheme }) => Type === 'application' && Scheme === 'internet-facing')
      .map((balancer) => {
        const known = webAcls.map((acl) => webAclResources.of(acl))
        const places = known.map((one) => (one.known ? one.value.ResourceArns.indexOf(balancer.arn) : -1))
        const place = places.find((index) => index >= 0)
        if (place !== undefined) return pass(balancer, at(`ResourceArns[${place}]`, balancer.arn))
        const missing = known.find((one) => !one.known && !isVanished(one.gap))
        if (missing && !missing.known) return unknown(balancer, missing.gap)
        return fail(balancer, at('Scheme', balancer.Scheme))
      }),
})
