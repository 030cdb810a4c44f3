import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-desync',
  title: 'Application load balancers stop requests that two servers may read differently',
  failureTitle: 'An application load balancer passes on requests that two servers may read differently',
  risk: 'With request smuggling one client can slip a request into another’s connection, and steal its session.',
  fix: 'Set the desync mitigation mode to defensive or strictest.',
  steps: [
    'Look at the CloudWatch metric DesyncMitigationMode_NonCompliant_Request_Count to see whether clients send such requests.',
    'Set routing.http.desync_mitigation_mode to defensive with `aws elbv2 modify-load-balancer-attributes`.',
    'Watch the errors of clients for a day.',
  ],
  caution:
    'The mode strictest refuses requests that break the standard, so that odd clients may fail; begin with defensive.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'malformed requests are stopped' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/alb-desync-mode-check.html',
  ],
  peers: ['prowler:elbv2_desync_mitigation_mode'],
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(views, 'routing.http.desync_mitigation_mode', ['defensive', 'strictest'], ['application']),
})
