import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { instance } from '../../ec2/samples'
import { lambdaFunction } from '../../lambda/samples'
import { inspectorState } from '../samples'
import check from './inspector2-region-enabled.check'

export default defineCases(check, [
  {
    name: 'instances run and are scanned, and there is no function to scan',
    kind: 'pass',
    given: { inspectorStatus: inspectorState('ENABLED', 'DISABLED'), instances: [instance()], functions: [] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'resourceState.ec2.status', value: 'ENABLED' }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { inspectorStatus: inspectorState('DISABLED'), instances: [instance()], functions: [] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.ec2.status', value: 'DISABLED' }] }],
  },
  {
    name: 'on for instances, off for the functions beside them',
    kind: 'edge',
    given: {
      inspectorStatus: inspectorState('ENABLED', 'DISABLED'),
      instances: [instance()],
      functions: [lambdaFunction()],
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
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourceState.lambda.status', value: 'SUSPENDED' }] }],
  },
  {
    name: 'nothing runs that Inspector could scan',
    kind: 'none',
    given: { inspectorStatus: inspectorState('DISABLED'), instances: [], functions: [] },
    expect: 'notApplicable',
  },
])
