import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-tracing',
  title: 'Calls of the function are traced',
  failureTitle: 'Calls of the function are not traced',
  risk: 'A slow or failing request cannot be followed through the services it touches, so that finding the cause takes long.',
  fix: 'Set the tracing of the function to active, and let its role write to X-Ray.',
  steps: [
    'Let the function’s role write to X-Ray, with AWSXRayDaemonWriteAccess.',
    'Turn on active tracing under Configuration, Monitoring and operations tools.',
    'Call the function, and find its trace in CloudWatch.',
  ],
  caution: 'Traces are charged by number; sampling rules of X-Ray limit them.',
  severity: 'low',
  weighs: 'Without traces a fault takes longer to find; nobody gains access.',
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
