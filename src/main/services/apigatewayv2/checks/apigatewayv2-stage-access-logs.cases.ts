import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-access-logs.check'

const path = 'AccessLogSettings.DestinationArn'
const without = { AccessLogSettings: undefined }

export default defineCases(check, [
  {
    name: 'a log group',
    kind: 'pass',
    given: { apiStages: [stage()] },
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [{ path, value: 'arn:aws:logs:eu-central-1:111122223333:log-group:/apis/shop' }],
      },
    ],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { apiStages: [stage(without)] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'settings without a place to write to',
    kind: 'edge',
    given: { apiStages: [stage({ AccessLogSettings: {} })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a stage that serves nothing',
    kind: 'none',
    given: { apiStages: [stage({ ...without, DeploymentId: undefined, AutoDeploy: false })] },
    expect: 'notApplicable',
  },
])
