import { defineCases } from '../../../engine/cases'
import {
  container,
  definitionArn as arn,
  deniedDefinition,
  service,
  usedDefinition,
  withContainer,
  withDefinition,
} from '../samples'
import check from './ecs-task-definition-health-check.check'

export default defineCases(check, [
  {
    name: 'the container has one',
    kind: 'pass',
    given: { ...withContainer(), services: [service()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'containerDefinitions[0].HasHealthCheck', value: true }] }],
  },
  {
    name: 'nobody asks',
    kind: 'fail',
    given: { ...withContainer({ HasHealthCheck: false }), services: [service()] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'containerDefinitions[0].HasHealthCheck', value: false }] }],
  },
  {
    name: 'the balancer asks',
    kind: 'edge',
    given: {
      ...withContainer({ HasHealthCheck: false }),
      services: [
        service({
          loadBalancers: [
            {
              targetGroupArn: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/web/1',
              containerName: 'web',
              containerPort: 8080,
            },
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a helper without one beside the container that has one',
    kind: 'edge',
    given: {
      ...withDefinition({ containerDefinitions: [container({ name: 'router', HasHealthCheck: false }), container()] }),
      services: [service()],
    },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'containerDefinitions[1].HasHealthCheck', value: true }] }],
  },
  {
    name: 'a task that somebody started, which ends by itself',
    kind: 'edge',
    given: {
      ...withContainer({ HasHealthCheck: false }),
      usedDefinitions: [usedDefinition({ Services: [] })],
      services: [],
    },
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: { ...deniedDefinition, services: [] },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no task runs',
    kind: 'none',
    given: { usedDefinitions: [], taskDefinitions: {}, services: [] },
    expect: 'notApplicable',
  },
])
