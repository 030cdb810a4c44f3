import { defineCases } from '../../../engine/cases'
import { methodSetting, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-data-trace.check'

const given = (...methodSettings: ReturnType<typeof stage>['methodSettings']) => ({
  restApiStages: [stage({ methodSettings })],
})
const evidence = (index: number, method: string) => [
  { path: `methodSettings[${index}].dataTraceEnabled`, value: true },
  { path: `methodSettings[${index}].method`, value: method },
]

export default defineCases(check, [
  { name: 'errors without bodies', kind: 'pass', given: given(methodSetting()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'bodies of all methods',
    kind: 'fail',
    given: given(methodSetting({ dataTraceEnabled: true, loggingLevel: 'INFO' })),
    expect: [{ arn, result: 'fail', evidence: evidence(0, '*/*') }],
  },
  {
    name: 'bodies of one method, at the level of all',
    kind: 'edge',
    given: given(
      methodSetting(),
      methodSetting({ dataTraceEnabled: true, loggingLevel: undefined, method: '/pay/POST' }),
    ),
    expect: [{ arn, result: 'fail', evidence: evidence(1, '/pay/POST') }],
  },
  {
    name: 'nothing is logged as yet',
    kind: 'edge',
    given: given(methodSetting({ dataTraceEnabled: true, loggingLevel: 'OFF' })),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: evidence(0, '*/*') }],
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [] }, expect: 'notApplicable' },
])
