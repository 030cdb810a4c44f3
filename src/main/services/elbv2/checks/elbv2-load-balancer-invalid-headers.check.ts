import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-invalid-headers',
  title: 'Application load balancers drop invalid headers',
  failureTitle: 'An application load balancer passes on invalid headers',
  risk: 'Headers that servers read differently are a way to slip requests past checks, or into another client’s connection.',
  fix: 'Turn on that header fields which are not valid are dropped.',
  steps: [
    'Find out whether an application needs headers with characters other than letters, digits and hyphens, such as underscores.',
    'Set routing.http.drop_invalid_header_fields.enabled with `aws elbv2 modify-load-balancer-attributes`.',
    'Send a request with such a header through the balancer and see that it does not arrive.',
  ],
  caution: 'Applications that use header names with underscores lose these headers.',
  severity: 'low',
  weighs:
    'The balancer already refuses the requests that can be split in two; this is the second layer behind its desync mode.',
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
