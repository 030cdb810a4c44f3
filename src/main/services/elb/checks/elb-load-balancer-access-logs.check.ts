import { at, defineCheck, fail, pass } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elb-load-balancer-access-logs',
  title: 'The Classic Load Balancer writes access logs',
  failureTitle: 'The Classic Load Balancer writes no access logs',
  risk: 'Nobody can tell afterwards who asked for what, so an attack at the way in leaves no trace.',
  fix: 'Turn access logs on, into a bucket that the log archive keeps.',
  steps: [
    'Choose a bucket in the same region whose policy lets Elastic Load Balancing write to it.',
    'Turn on the logs with `aws elb modify-load-balancer-attributes`, field AccessLog, every five minutes.',
    'See that a first object arrives under the prefix within ten minutes.',
  ],
  caution:
    'Without the right bucket policy the call is refused and nothing changes; stored logs cost money until a lifecycle rule removes them.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'requests to Classic Load Balancers are recorded' },
    { id: 'REL06-BP05', link: 'related', part: 'logs to analyze failures' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html'],
  peers: ['prowler:elb_logging_enabled'],
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(views, (balancer, attributes) => {
      const enabled = attributes.AccessLog?.Enabled ?? false
      const evidence = at('AccessLog.Enabled', attributes.AccessLog?.Enabled)
      return enabled ? pass(balancer, evidence) : fail(balancer, evidence)
    }),
})
