import { at, defineCheck, fail, pass } from '../../../engine/check'
import { classicBalancers } from '../facts'

export default defineCheck({
  id: 'elb-load-balancer-instances',
  title: 'The Classic Load Balancer has instances to send traffic to',
  failureTitle: 'The Classic Load Balancer has no instance to send traffic to',
  risk: 'It costs money by the hour, answers with errors, and its name may still be trusted by clients.',
  fix: 'Delete it, and the DNS records that point to it, unless it waits for instances.',
  steps: [
    'Look at the metric RequestCount of the last weeks, and for DNS records and Auto Scaling groups that name it.',
    'Remove the records, then delete the balancer with `aws elb delete-load-balancer`.',
  ],
  caution: 'A group that was scaled to zero on purpose looks the same; ask its owner.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'Classic Load Balancers that serve nothing are removed' },
    { id: 'SUS02-BP03', link: 'related', part: 'no load balancers without use' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-getting-started.html'],
  needs: { classicBalancers },
  evaluate: ({ classicBalancers }) =>
    classicBalancers.map((balancer) => {
      const evidence = at('Instances[0].InstanceId', balancer.Instances[0]?.InstanceId)
      return balancer.Instances.length > 0 ? pass(balancer, evidence) : fail(balancer, evidence)
    }),
})
