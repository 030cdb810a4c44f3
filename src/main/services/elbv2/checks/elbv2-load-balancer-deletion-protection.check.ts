import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-deletion-protection',
  title: 'Load balancers are protected from deletion',
  failureTitle: 'A load balancer can be deleted with one call',
  risk: 'One wrong call or template takes the service off the network, and its name and addresses do not come back.',
  fix: 'Turn deletion protection on for load balancers that serve anyone.',
  steps: [
    'Set deletion_protection.enabled with `aws elbv2 modify-load-balancer-attributes`.',
    'Add the attribute to the template that made the balancer, so that the next deployment keeps it.',
  ],
  caution: 'Templates that replace or delete the balancer fail until the protection is taken off on purpose.',
  severity: 'medium',
  bestPractices: [
    { id: 'OPS06-BP01', link: 'necessary', part: 'a mistaken deletion is stopped' },
    { id: 'REL02-BP01', link: 'related', part: 'endpoints that stay' },
  ],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/elb-deletion-protection-enabled.html',
  ],
  peers: ['prowler:elbv2_deletion_protection'],
  needs: attributeNeeds,
  evaluate: (views) => judgeAttributes(views, 'deletion_protection.enabled', ['true']),
})
