import { defineCases } from '../../../engine/cases'
import { socketStage, stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-data-trace.check'

const path = 'DefaultRouteSettings.DataTraceEnabled'

export default defineCases(check, [
  {
    name: 'errors without messages',
    kind: 'pass',
    given: { apiStages: [socketStage({ LoggingLevel: 'ERROR', DataTraceEnabled: false })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'messages of all routes',
    kind: 'fail',
    given: { apiStages: [socketStage({ LoggingLevel: 'INFO', DataTraceEnabled: true })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: true }] }],
  },
  {
    name: 'messages of one route, at the level of all',
    kind: 'edge',
    given: {
      apiStages: [
        { ...socketStage({ LoggingLevel: 'INFO' }), RouteSettings: [{ RouteKey: 'send', DataTraceEnabled: true }] },
      ],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'RouteSettings[0].DataTraceEnabled', value: true }] }],
  },
  {
    name: 'nothing is logged as yet',
    kind: 'edge',
    given: { apiStages: [socketStage({ LoggingLevel: 'OFF', DataTraceEnabled: true })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path, value: true }] }],
  },
  { name: 'an HTTP API', kind: 'none', given: { apiStages: [stage()] }, expect: 'notApplicable' },
])
