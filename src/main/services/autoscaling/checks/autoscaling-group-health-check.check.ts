import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups } from '../facts'
import { balancerEvidence, isLive } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-health-check',
  title: 'Groups behind a load balancer replace instances that it finds unhealthy',
  failureTitle: 'A group behind a load balancer keeps instances that it finds unhealthy',
  risk: 'An instance whose software hangs gets no traffic any more, but is never replaced, until too few are left.',
  fix: 'Turn the health checks of Elastic Load Balancing on in the group.',
  steps: [
    'See in the target group that all instances are healthy now, and how long the software takes to start.',
    'Turn Elastic Load Balancing health checks on, under EC2, Auto Scaling groups, Health checks.',
    'Set the grace period to the time that the software needs to start.',
    'Stop the software on one instance of a test environment, and see that the group replaces it.',
  ],
  caution:
    'If the health check asks something that other services share, such as a database, a failure there replaces all instances at once; the check should ask the instance alone.',
  severity: 'low',
  bestPractices: [
    { id: 'REL11-BP03', link: 'necessary', part: 'unhealthy instances are replaced' },
    { id: 'REL11-BP01', link: 'related', part: 'health is judged by answers and not by machines' },
  ],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-group-elb-healthcheck-required.html',
  ],
  peers: ['prowler:autoscaling_group_elb_health_check_enabled', 'service-screener:ASGELBHealthCheckEnabled'],
  needs: { autoScalingGroups },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).flatMap((group) => {
      const balancer = balancerEvidence(group)
      if (!balancer) return []
      const types = group.HealthCheckType.split(',').map((type) => type.trim())
      const evidence = at('HealthCheckType', group.HealthCheckType)
      return [types.includes('ELB') ? pass(group, evidence) : fail(group, evidence, balancer)]
    }),
})
