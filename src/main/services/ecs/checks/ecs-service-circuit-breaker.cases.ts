import { defineCases } from '../../../engine/cases'
import { service, serviceArn as arn } from '../samples'
import check from './ecs-service-circuit-breaker.check'

export default defineCases(check, [
  {
    name: 'a circuit breaker',
    kind: 'pass',
    given: { services: [service()] },
    expect: [
      {
        arn: arn,
        result: 'pass',
        evidence: [{ path: 'deploymentConfiguration.deploymentCircuitBreaker.enable', value: true }],
      },
    ],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { services: [service({ deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 } })] },
    expect: [
      {
        arn: arn,
        result: 'fail',
        evidence: [
          { path: 'deploymentConfiguration.deploymentCircuitBreaker.enable', value: null },
          { path: 'deploymentConfiguration.alarms.enable', value: null },
        ],
      },
    ],
  },
  {
    name: 'alarms instead',
    kind: 'edge',
    given: { services: [service({ deploymentConfiguration: { alarms: { enable: true, rollback: true } } })] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'deploymentConfiguration.alarms.enable', value: true }] }],
  },
  {
    name: 'CodeDeploy deploys it',
    kind: 'edge',
    given: { services: [service({ deploymentController: { type: 'CODE_DEPLOY' }, deploymentConfiguration: {} })] },
    expect: 'notApplicable',
  },
  {
    name: 'a daemon, for which there is none',
    kind: 'edge',
    given: { services: [service({ schedulingStrategy: 'DAEMON', deploymentConfiguration: {} })] },
    expect: 'notApplicable',
  },
  { name: 'no service', kind: 'none', given: { services: [] }, expect: 'notApplicable' },
])
