import { defineCases } from '../../../engine/cases'
import { accountWithoutRole, apiAccount, methodSetting, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-execution-logs.check'

const path = 'methodSettings[0].loggingLevel'
const given = (methodSettings: ReturnType<typeof stage>['methodSettings']) => ({
  restApiStages: [stage({ methodSettings })],
  apiAccount,
})

export default defineCases(check, [
  {
    name: 'errors of all methods',
    kind: 'pass',
    given: given([methodSetting()]),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ERROR' }] }],
  },
  {
    name: 'nothing was ever set',
    kind: 'fail',
    given: given([]),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'off for all methods',
    kind: 'edge',
    given: given([methodSetting({ loggingLevel: 'OFF' })]),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'OFF' }] }],
  },
  {
    name: 'on for one method only',
    kind: 'edge',
    given: given([methodSetting({ method: '/orders/GET' })]),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'methodSettings[0].method', value: '/orders/GET' }] }],
  },
  {
    name: 'off for one method',
    kind: 'edge',
    given: given([methodSetting(), methodSetting({ method: '/pay/POST', loggingLevel: 'OFF' })]),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'methodSettings[1].loggingLevel', value: 'OFF' },
          { path: 'methodSettings[1].method', value: '/pay/POST' },
        ],
      },
    ],
  },
  {
    name: 'on, and nobody may write',
    kind: 'edge',
    given: { restApiStages: [stage()], apiAccount: accountWithoutRole },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 'ERROR' },
          { path: 'cloudwatchRoleArn', value: null },
        ],
      },
    ],
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [], apiAccount }, expect: 'notApplicable' },
])
