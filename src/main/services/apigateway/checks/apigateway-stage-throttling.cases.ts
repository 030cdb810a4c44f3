import { defineCases } from '../../../engine/cases'
import { apiAccount, methodSetting, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-throttling.check'

const given = (...methodSettings: ReturnType<typeof stage>['methodSettings']) => ({
  restApiStages: [stage({ methodSettings })],
  apiAccount,
})
const limits = (rate: number, burst: number) =>
  methodSetting({ throttlingRateLimit: rate, throttlingBurstLimit: burst })
const evidence = (rate: number | null, burst: number | null) => [
  { path: 'methodSettings[0].throttlingRateLimit', value: rate },
  { path: 'methodSettings[0].throttlingBurstLimit', value: burst },
]

export default defineCases(check, [
  {
    name: 'a limit',
    kind: 'pass',
    given: given(limits(100, 200)),
    expect: [{ arn, result: 'pass', evidence: evidence(100, 200) }],
  },
  {
    name: 'nothing was ever set',
    kind: 'fail',
    given: given(),
    expect: [{ arn, result: 'fail', evidence: evidence(null, null) }],
  },
  {
    name: 'the numbers of the account, which AWS writes down with any other setting',
    kind: 'edge',
    given: given(limits(10000, 5000)),
    expect: [{ arn, result: 'fail', evidence: evidence(10000, 5000) }],
  },
  {
    name: 'turned off',
    kind: 'edge',
    given: given(limits(-1, -1)),
    expect: [{ arn, result: 'fail', evidence: evidence(-1, -1) }],
  },
  {
    name: 'one method only',
    kind: 'edge',
    given: given({ ...limits(10, 10), method: '/orders/GET' }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'methodSettings[0].method', value: '/orders/GET' }] }],
  },
  {
    name: 'an account whose limit was raised',
    kind: 'edge',
    given: { ...given(limits(10000, 5000)), apiAccount: { throttleSettings: { rateLimit: 20000, burstLimit: 5000 } } },
    expect: [{ arn, result: 'pass', evidence: evidence(10000, 5000) }],
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [], apiAccount }, expect: 'notApplicable' },
])
