import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-tracing',
  title: 'Calls of the function are traced',
  failureTitle: 'Calls of the function are not traced',
  risk: 'A slow or failing request cannot be followed through the services it touches, so that finding the cause takes long.',
  fix: 'Set the tracing of the function to active, and let its role write to X-Ray.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS04-BP05', link: 'necessary', part: 'traces of functions' },
    { id: 'REL06-BP07', link: 'necessary', part: 'functions within the trace of a request' },
    { id: 'PERF05-BP02', link: 'related', part: 'where functions spend their time' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html'],
  peers: ['service-screener:lambdaTracingDisabled'],
  needs: { functions },
  evaluate: ({ functions }) =>
    functions.map((one) => {
      const evidence = at('TracingConfig.Mode', one.TracingConfig?.Mode)
      return one.TracingConfig?.Mode === 'Active' ? pass(one, evidence) : fail(one, evidence)
    }),
})
