import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiStages } from '../facts'
import { deployedStages } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-tracing',
  title: 'The stage of the REST API traces requests',
  failureTitle: 'The stage of the REST API does not trace requests',
  risk: 'Where a slow or failing request lost its time cannot be followed from the API to what is behind it.',
  fix: 'Turn on X-Ray active tracing for the stage.',
  steps: [
    'Turn on X-Ray tracing under Logs and tracing of the stage, or run update-stage with /tracingEnabled=true.',
    'Turn on active tracing in the functions behind the API as well.',
    'Call the API and find the trace in the console of X-Ray.',
  ],
  caution: 'Traces are charged by their number; a sampling rule limits them.',
  severity: 'low',
  bestPractices: [
    { id: 'REL06-BP07', link: 'necessary', part: 'requests that are traced through REST APIs' },
    { id: 'OPS04-BP05', link: 'related', part: 'traces that begin at the API' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html'],
  peers: ['prowler:apigateway_restapi_tracing_enabled', 'service-screener:XRayTracing'],
  needs: { restApiStages },
  evaluate: ({ restApiStages }) =>
    deployedStages(restApiStages).map((stage) => {
      const evidence = at('tracingEnabled', stage.tracingEnabled)
      return stage.tracingEnabled === true ? pass(stage, evidence) : fail(stage, evidence)
    }),
})
