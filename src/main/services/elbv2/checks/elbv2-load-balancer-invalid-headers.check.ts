import { defineCheck } from '../../../engine/check'
import { loadBalancerAttributes, loadBalancers } from '../facts'
import { judgeAttribute } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-invalid-headers',
  title: 'Application load balancers drop invalid headers',
  failureTitle: 'An application load balancer passes on invalid headers',
  risk: 'Headers that servers read differently are a way to slip requests past checks, or into another client’s connection.',
  fix: 'Turn on that header fields which are not valid are dropped.',
  severity: 'low',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'invalid headers are dropped' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/alb-http-drop-invalid-header-enabled.html',
  ],
  peers: ['prowler:elbv2_alb_drop_invalid_header_fields_enabled'],
  needs: { loadBalancers, loadBalancerAttributes },
  evaluate: (views) =>
    views.loadBalancers
      .filter(({ Type }) => Type === 'application')
      .map((balancer) =>
        views.loadBalancerAttributes.judge(balancer, (attributes) =>
          judgeAttribute(balancer, attributes, 'routing.http.drop_invalid_header_fields.enabled', ['true']),
        ),
      ),
})
