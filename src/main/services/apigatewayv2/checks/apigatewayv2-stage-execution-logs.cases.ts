import { defineCases } from '../../../engine/cases'
import { accountWithoutRole, apiAccount } from '../../apigateway/samples'
import { socketStage, stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-execution-logs.check'

const path = 'DefaultRouteSettings.LoggingLevel'

export default defineCases(check, [
  {
    name: 'errors',
    kind: 'pass',
    given: { apiStages: [socketStage({ LoggingLevel: 'ERROR' })], apiAccount },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ERROR' }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { apiStages: [socketStage({ LoggingLevel: 'OFF' })], apiAccount },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'OFF' }] }],
  },
  {
    name: 'on, and nobody may write',
    kind: 'edge',
    given: { apiStages: [socketStage({ LoggingLevel: 'INFO' })], apiAccount: accountWithoutRole },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 'INFO' },
          { path: 'cloudwatchRoleArn', value: null },
        ],
      },
    ],
  },
  {
    name: 'the role may not be read',
    kind: 'edge',
    given: {
      apiStages: [socketStage({ LoggingLevel: 'ERROR' })],
      apiAccount: { kind: 'denied', action: 'apigateway:GET' },
    },
    expect: 'notAssessed',
  },
  { name: 'an HTTP API', kind: 'none', given: { apiStages: [stage()], apiAccount }, expect: 'notApplicable' },
])
