import { defineCases } from '../../../engine/cases'
import { usagePlan } from '../samples'
import check from './apigateway-usage-plan-limits.check'

const arn = usagePlan().arn
const evidence = (rate: number | null, quota: number | null) => [
  { path: 'throttle.rateLimit', value: rate },
  { path: 'quota.limit', value: quota },
]

export default defineCases(check, [
  {
    name: 'a rate',
    kind: 'pass',
    given: { usagePlans: [usagePlan()] },
    expect: [{ arn, result: 'pass', evidence: evidence(10, null) }],
  },
  {
    name: 'neither rate nor quota',
    kind: 'fail',
    given: { usagePlans: [usagePlan({ throttle: undefined })] },
    expect: [{ arn, result: 'fail', evidence: evidence(null, null) }],
  },
  {
    name: 'a quota only',
    kind: 'edge',
    given: { usagePlans: [usagePlan({ throttle: undefined, quota: { limit: 1000, period: 'DAY' } })] },
    expect: [{ arn, result: 'pass', evidence: evidence(null, 1000) }],
  },
  {
    name: 'a plan of no API',
    kind: 'none',
    given: { usagePlans: [usagePlan({ apiStages: [] })] },
    expect: 'notApplicable',
  },
])
