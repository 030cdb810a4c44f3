import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiStages } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-stage-deployed',
  title: 'The stage of the API serves a deployment',
  failureTitle: 'The stage of the API serves nothing',
  risk: 'Its address answers with errors only, and what was meant to run there does not.',
  fix: 'Deploy the API to the stage, or delete the stage.',
  steps: [
    'Find out from tags, description and mappings what the stage was made for.',
    'Deploy the API to it, or turn on automatic deployment and look at the message of the last deployment; delete the stage where nobody needs it.',
    'Call the address of the stage.',
  ],
  caution: 'A deployment makes all routes of today callable; look at their authorization first.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'stages of APIs that nobody uses' },
    { id: 'OPS05-BP10', link: 'related', part: 'deployments that fail unseen' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html'],
  needs: { apiStages },
  evaluate: ({ apiStages }) =>
    apiStages.map((stage) => {
      const evidence = at('DeploymentId', stage.DeploymentId)
      return stage.DeploymentId === undefined ? fail(stage, evidence) : pass(stage, evidence)
    }),
})
