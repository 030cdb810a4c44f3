import { defineCheck } from '../../../engine/check'
import { loadBalancerAttributes, loadBalancers } from '../facts'
import { judgeAttribute } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-access-logs',
  title: 'Application load balancers write access logs',
  failureTitle: 'An application load balancer writes no access logs',
  risk: 'Nobody can tell afterwards who asked for what: attacks and errors leave no trace at the way in.',
  fix: 'Turn access logs on, into a bucket that the log archive keeps.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'requests to load balancers are recorded' },
    { id: 'REL06-BP05', link: 'related', part: 'logs to analyze failures' },
  ],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/elb-logging-enabled.html',
  ],
  peers: ['prowler:elbv2_logging_enabled'],
  differs: {
    'prowler:elbv2_logging_enabled':
      'It also fails network load balancers, which log TLS requests only, and gateways, which log nothing.',
  },
  needs: { loadBalancers, loadBalancerAttributes },
  evaluate: (views) =>
    views.loadBalancers
      .filter(({ Type }) => Type === 'application')
      .map((balancer) =>
        views.loadBalancerAttributes.judge(balancer, (attributes) =>
          judgeAttribute(balancer, attributes, 'access_logs.s3.enabled', ['true']),
        ),
      ),
})
