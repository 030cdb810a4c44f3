import { defineCases } from '../../../engine/cases'
import { apiAccount } from '../../apigateway/samples'
import type { ApiStage } from '../facts'
import { stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-throttling.check'

const given = (DefaultRouteSettings: ApiStage['DefaultRouteSettings']) => ({
  apiStages: [stage({ DefaultRouteSettings })],
  apiAccount,
})
const evidence = (rate: number | null, burst: number | null) => [
  { path: 'DefaultRouteSettings.ThrottlingRateLimit', value: rate },
  { path: 'DefaultRouteSettings.ThrottlingBurstLimit', value: burst },
]

export default defineCases(check, [
  {
    name: 'a limit',
    kind: 'pass',
    given: given({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }),
    expect: [{ arn, result: 'pass', evidence: evidence(100, 200) }],
  },
  {
    name: 'nothing was ever set',
    kind: 'fail',
    given: given({}),
    expect: [{ arn, result: 'fail', evidence: evidence(null, null) }],
  },
  {
    name: 'the numbers of the account',
    kind: 'edge',
    given: given({ ThrottlingRateLimit: 10000, ThrottlingBurstLimit: 5000 }),
    expect: [{ arn, result: 'fail', evidence: evidence(10000, 5000) }],
  },
  {
    name: 'a burst only',
    kind: 'edge',
    given: given({ ThrottlingBurstLimit: 50 }),
    expect: [{ arn, result: 'pass', evidence: evidence(null, 50) }],
  },
  { name: 'no stage', kind: 'none', given: { apiStages: [], apiAccount }, expect: 'notApplicable' },
])
