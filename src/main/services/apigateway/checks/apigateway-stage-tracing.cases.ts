import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-tracing.check'

const path = 'tracingEnabled'

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: { restApiStages: [stage()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { restApiStages: [stage({ tracingEnabled: false })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'not said',
    kind: 'edge',
    given: { restApiStages: [stage({ tracingEnabled: undefined })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [] }, expect: 'notApplicable' },
])
