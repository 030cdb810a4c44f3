import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-deployed.check'

const path = 'DeploymentId'

export default defineCases(check, [
  {
    name: 'a deployment',
    kind: 'pass',
    given: { apiStages: [stage()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'd1e2f3' }] }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { apiStages: [stage({ DeploymentId: undefined, AutoDeploy: false })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'automatic deployment that never succeeded',
    kind: 'edge',
    given: {
      apiStages: [stage({ DeploymentId: undefined, LastDeploymentStatusMessage: 'Deployment attempt failed' })],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no stage', kind: 'none', given: { apiStages: [] }, expect: 'notApplicable' },
])
