import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

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
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(views, 'routing.http.drop_invalid_header_fields.enabled', ['true'], ['application']),
})
