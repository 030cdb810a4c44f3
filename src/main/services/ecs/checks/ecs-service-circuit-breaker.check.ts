import { at, defineCheck, fail, pass } from '../../../engine/check'
import { services } from '../facts'

export default defineCheck({
  id: 'ecs-service-circuit-breaker',
  title: 'A deployment that fails ends by itself',
  failureTitle: 'A deployment that fails goes on for ever',
  risk: 'ECS starts the broken tasks again and again, and the service stays without its new version, or without any, until somebody looks.',
  fix: 'Turn the deployment circuit breaker on, with rollback.',
  steps: [
    'See under Deployments how long the last ones took, so that a slow start is not taken for a failure.',
    'Give the container a health check, or the service a balancer, by which ECS knows that a task works.',
    'Turn the circuit breaker and its rollback on in the deployment options of the service.',
    'Deploy a version that fails on a test stage, and see ECS go back by itself.',
  ],
  caution: 'A start that needs longer than its grace period counts as failed and is rolled back; set the period first.',
  severity: 'low',
  weighs: 'It is about availability during a deployment of one’s own.',
  bestPractices: [
    { id: 'OPS06-BP04', link: 'necessary', part: 'deployments that end and go back by themselves' },
    { id: 'REL08-BP05', link: 'related', part: 'automation of changes' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html',
  ],
  peers: [
    'service-screener:ecsServiceDeploymentCircuitBreakerEnabled',
    'service-screener:ecsServiceDeploymentCircuitBreakerRollback',
  ],
  differs: {
    'service-screener:ecsServiceDeploymentCircuitBreakerEnabled':
      'Alarms that roll a deployment back count as well; other controllers have ways of their own.',
    'service-screener:ecsServiceDeploymentCircuitBreakerRollback':
      'A breaker that only stops leaves the choice to people, and passes.',
  },
  needs: { services },
  evaluate: ({ services }) =>
    services.flatMap((service) => {
      if ((service.deploymentController?.type ?? 'ECS') !== 'ECS' || service.schedulingStrategy === 'DAEMON') return []
      const { deploymentCircuitBreaker: breaker, alarms } = service.deploymentConfiguration ?? {}
      const byBreaker = at('deploymentConfiguration.deploymentCircuitBreaker.enable', breaker?.enable)
      const byAlarms = at('deploymentConfiguration.alarms.enable', alarms?.enable)
      if (breaker?.enable === true) return [pass(service, byBreaker)]
      return [alarms?.enable === true ? pass(service, byAlarms) : fail(service, byBreaker, byAlarms)]
    }),
})
