import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { instance } from '../../ec2/samples'
import { repository } from '../../ecr/samples'
import { lambdaFunction } from '../../lambda/samples'
import { inspectorState } from '../samples'
import check from './inspector2-region-enabled.check'

export default defineCases(check, [
  {
    name: 'instances run and are scanned, and there is no function to scan',
    kind: 'pass',
    given: {
      inspectorStatus: inspectorState('ENABLED', 'DISABLED'),
      instances: [instance()],
      functions: [],
      repositories: [],
    },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'resourceState.ec2.status', value: 'ENABLED' }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { inspectorStatus: inspectorState('DISABLED'), instances: [instance()], functions: [], repositories: [] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.ec2.status', value: 'DISABLED' }] }],
  },
  {
    name: 'on for instances, off for the functions beside them',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('ENABLED', 'DISABLED'),
      instances: [instance()],
      functions: [lambdaFunction()],
      repositories: [],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.lambda.status', value: 'DISABLED' }] }],
  },
  {
    name: 'suspended is not on, and being turned on is',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('ENABLING', 'SUSPENDED'),
      instances: [instance()],
      functions: [lambdaFunction()],
      repositories: [],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.lambda.status', value: 'SUSPENDED' }] }],
  },
  {
    name: 'on for instances, off for the images beside them',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('ENABLED', 'ENABLED', 'DISABLED'),
      instances: [instance()],
      functions: [],
      repositories: [repository()],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.ecr.status', value: 'DISABLED' }] }],
  },
  {
    name: 'images alone, which are scanned',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('DISABLED', 'DISABLED', 'ENABLED'),
      instances: [],
      functions: [],
      repositories: [repository()],
    },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'resourceState.ecr.status', value: 'ENABLED' }] }],
  },
  {
    name: 'repositories may not be listed, and images would not be scanned',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('ENABLED', 'ENABLED', 'DISABLED'),
      instances: [instance()],
      functions: [],
      repositories: { kind: 'denied', action: 'ecr:DescribeRepositories' },
    },
    expect: 'notAssessed',
  },
  {
    name: 'repositories may not be listed, which changes nothing where instances are not scanned',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('DISABLED'),
      instances: [instance()],
      functions: [],
      repositories: { kind: 'denied', action: 'ecr:DescribeRepositories' },
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.ec2.status', value: 'DISABLED' }] }],
  },
  {
    name: 'nothing runs that Inspector could scan',
    kind: 'none',
    given: { inspectorStatus: inspectorState('DISABLED'), instances: [], functions: [], repositories: [] },
    expect: 'notApplicable',
  },
])
