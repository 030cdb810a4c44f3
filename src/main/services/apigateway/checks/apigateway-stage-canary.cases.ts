import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-canary.check'

const given = (lastUpdatedDate: string | undefined, percentTraffic = 10) => ({
  restApiStages: [stage({ canarySettings: { percentTraffic }, lastUpdatedDate })],
})
const evidence = (date: string) => [
  { path: 'canarySettings.percentTraffic', value: 10 },
  { path: 'lastUpdatedDate', value: date, volatile: true as const },
]
const recent = '2026-05-30T00:00:00Z'
const old = '2026-03-01T00:00:00Z'

export default defineCases(check, [
  {
    name: 'a release of two days ago',
    kind: 'pass',
    given: given(recent),
    expect: [{ arn, result: 'pass', evidence: evidence(recent) }],
  },
  {
    name: 'a release of March',
    kind: 'fail',
    given: given(old),
    expect: [{ arn, result: 'fail', evidence: evidence(old) }],
  },
  { name: 'a canary that gets nothing', kind: 'edge', given: given(old, 0), expect: 'notApplicable' },
  { name: 'AWS names no date', kind: 'edge', given: given(undefined), expect: 'notAssessed' },
  { name: 'no canary', kind: 'none', given: { restApiStages: [stage()] }, expect: 'notApplicable' },
])
