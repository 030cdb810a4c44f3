import { caseRegionArn, defineCases } from '../../../engine/cases'
import { recorder, recorderStatus } from '../samples'
import check from './config-region-recorder.check'

const found = recorder()
const arn = { path: 'arn', value: found.arn }

export default defineCases(check, [
  {
    name: 'recording',
    kind: 'pass',
    given: { recorders: [found], recorderStatuses: { [found.arn]: recorderStatus() } },
    expect: [{ arn: caseRegionArn, result: 'pass', evidence: [arn, { path: 'recording', value: true }] }],
  },
  {
    name: 'stopped',
    kind: 'fail',
    given: { recorders: [found], recorderStatuses: { [found.arn]: recorderStatus({ recording: false }) } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [arn, { path: 'recording', value: false }] }],
  },
  {
    name: 'no recorder',
    kind: 'fail',
    given: { recorders: [], recorderStatuses: {} },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [{ path: 'name', value: null }] }],
  },
  {
    name: 'started, but without success',
    kind: 'edge',
    given: { recorders: [found], recorderStatuses: { [found.arn]: recorderStatus({ lastStatus: 'Failure' }) } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [arn, { path: 'lastStatus', value: 'Failure' }] }],
  },
  {
    name: 'started just now',
    kind: 'edge',
    given: { recorders: [found], recorderStatuses: { [found.arn]: recorderStatus({ lastStatus: 'Pending' }) } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'the status may not be read',
    kind: 'edge',
    given: {
      recorders: [found],
      recorderStatuses: { [found.arn]: { kind: 'denied', action: 'config:DescribeConfigurationRecorderStatus' } },
    },
    expect: 'notAssessed',
  },
])
