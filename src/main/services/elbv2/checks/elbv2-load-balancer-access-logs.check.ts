import { defineCheck } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elbv2-load-balancer-access-logs',
  title: 'Application load balancers write access logs',
  failureTitle: 'An application load balancer writes no access logs',
  risk: 'Nobody can tell afterwards who asked for what: attacks and errors leave no trace at the way in.',
  fix: 'Turn access logs on, into a bucket that the log archive keeps.',
  steps: [
    'Choose a bucket in the same region, whose policy lets Elastic Load Balancing write under the account’s prefix.',
    'Set access_logs.s3.enabled, bucket and prefix with `aws elbv2 modify-load-balancer-attributes`.',
    'See that the test file ELBAccessLogTestFile arrives in the bucket.',
  ],
  caution: 'Stored logs cost money until a lifecycle rule removes them.',
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
  needs: attributeNeeds,
  evaluate: (views) => judgeAttributes(views, 'access_logs.s3.enabled', ['true'], ['application']),
})
