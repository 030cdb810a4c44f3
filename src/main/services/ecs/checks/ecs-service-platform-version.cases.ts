import { defineCases } from '../../../engine/cases'
import { service, serviceArn as arn } from '../samples'
import check from './ecs-service-platform-version.check'

export default defineCases(check, [
  {
    name: 'the newest, whatever it is',
    kind: 'pass',
    given: { services: [service()] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'platformVersion', value: 'LATEST' }] }],
  },
  {
    name: 'an old one',
    kind: 'fail',
    given: { services: [service({ platformVersion: '1.3.0' })] },
    expect: [{ arn: arn, result: 'fail', evidence: [{ path: 'platformVersion', value: '1.3.0' }] }],
  },
  {
    name: 'the number of the newest',
    kind: 'edge',
    given: { services: [service({ platformVersion: '1.4.0' })] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'platformVersion', value: '1.4.0' }] }],
  },
  {
    name: 'the number that is newest on Windows and old on Linux',
    kind: 'edge',
    given: { services: [service({ platformVersion: '1.0.0', platformFamily: 'WINDOWS_SERVER_2022_CORE' })] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'platformVersion', value: '1.0.0' }] }],
  },
  {
    name: 'by capacity providers',
    kind: 'edge',
    given: {
      services: [
        service({
          launchType: undefined,
          capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
          platformVersion: '1.3.0',
        }),
      ],
    },
    expect: [{ arn: arn, result: 'fail', evidence: [{ path: 'platformVersion', value: '1.3.0' }] }],
  },
  {
    name: 'a task set beside',
    kind: 'edge',
    given: {
      services: [
        service({
          launchType: undefined,
          platformVersion: undefined,
          taskSets: [{ id: 'ecs-svc/1', launchType: 'FARGATE', platformVersion: '1.3.0' }],
        }),
      ],
    },
    expect: [{ arn: arn, result: 'fail', evidence: [{ path: 'taskSets[0].platformVersion', value: '1.3.0' }] }],
  },
  {
    name: 'machines of the account',
    kind: 'edge',
    given: { services: [service({ launchType: 'EC2', platformVersion: undefined })] },
    expect: 'notApplicable',
  },
  { name: 'no service', kind: 'none', given: { services: [] }, expect: 'notApplicable' },
])
