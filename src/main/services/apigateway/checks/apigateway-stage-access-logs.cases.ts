import { defineCases } from '../../../engine/cases'
import { accountWithoutRole, apiAccount, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-access-logs.check'

const path = 'accessLogSettings.destinationArn'
const group = 'arn:aws:logs:eu-central-1:111122223333:log-group:/apis/shop'
const stream = 'arn:aws:firehose:eu-central-1:111122223333:deliverystream/amazon-apigateway-shop'

export default defineCases(check, [
  {
    name: 'a log group',
    kind: 'pass',
    given: { restApiStages: [stage()], apiAccount },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: group }] }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { restApiStages: [stage({ accessLogSettings: undefined })], apiAccount },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a log group that API Gateway may not write to',
    kind: 'edge',
    given: { restApiStages: [stage()], apiAccount: accountWithoutRole },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: group },
          { path: 'cloudwatchRoleArn', value: null },
        ],
      },
    ],
  },
  {
    name: 'a delivery stream, which needs no role',
    kind: 'edge',
    given: {
      restApiStages: [stage({ accessLogSettings: { destinationArn: stream } })],
      apiAccount: accountWithoutRole,
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the role may not be read',
    kind: 'edge',
    given: { restApiStages: [stage()], apiAccount: { kind: 'denied', action: 'apigateway:GET' } },
    expect: 'notAssessed',
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [], apiAccount }, expect: 'notApplicable' },
])
