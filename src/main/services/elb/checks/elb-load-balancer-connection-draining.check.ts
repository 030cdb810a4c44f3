import { at, defineCheck, fail, pass } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elb-load-balancer-connection-draining',
  title: 'The Classic Load Balancer lets requests finish before an instance leaves',
  failureTitle: 'The Classic Load Balancer cuts requests when an instance leaves',
  risk: 'Each deployment and each scaling step breaks off requests that are under way.',
  fix: 'Turn connection draining on, with a time that the longest request fits into.',
  steps: [
    'Find out how long the longest ordinary request takes.',
    'Turn draining on with `aws elb modify-load-balancer-attributes`, field ConnectionDraining, with that time.',
    'Take one instance out and watch that its open requests end well.',
  ],
  caution: 'Instances leave later than before, so deployments take up to the chosen time longer.',
  severity: 'low',
  weighs: 'Some requests fail during a deployment, and no attacker gains anything by it.',
  bestPractices: [
    { id: 'REL11-BP02', link: 'necessary', part: 'traffic leaves an instance without loss' },
    { id: 'OPS06-BP01', link: 'related', part: 'deployments that break nothing' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-conn-drain.html'],
  peers: ['prowler:elb_connection_draining_enabled', 'service-screener:ELBConnectionDraining'],
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(views, (balancer, attributes) => {
      const enabled = attributes.ConnectionDraining?.Enabled ?? false
      const evidence = at('ConnectionDraining.Enabled', attributes.ConnectionDraining?.Enabled)
      return enabled ? pass(balancer, evidence) : fail(balancer, evidence)
    }),
})
