import { defineCases } from '../../../engine/cases'
import { service, serviceArn as arn } from '../samples'
import check from './ecs-service-healthy-percent.check'

export default defineCases(check, [
  {
    name: 'all of them',
    kind: 'pass',
    given: { services: [service()] },
    expect: [
      { arn: arn, result: 'pass', evidence: [{ path: 'deploymentConfiguration.minimumHealthyPercent', value: 100 }] },
    ],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { services: [service({ deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 } })] },
    expect: [
      { arn: arn, result: 'fail', evidence: [{ path: 'deploymentConfiguration.minimumHealthyPercent', value: 0 }] },
    ],
  },
  {
    name: 'half of them, on machines that are full',
    kind: 'edge',
    given: { services: [service({ deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 50 } })] },
    expect: [
      { arn: arn, result: 'pass', evidence: [{ path: 'deploymentConfiguration.minimumHealthyPercent', value: 50 }] },
    ],
  },
  {
    name: 'a daemon, of which each machine has one',
    kind: 'edge',
    given: {
      services: [
        service({
          schedulingStrategy: 'DAEMON',
          deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
        }),
      ],
    },
    expect: 'notApplicable',
  },
  { name: 'no service', kind: 'none', given: { services: [] }, expect: 'notApplicable' },
])
