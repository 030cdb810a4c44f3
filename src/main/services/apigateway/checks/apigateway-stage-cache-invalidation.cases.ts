import { defineCases } from '../../../engine/cases'
import { methodSetting, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-cache-invalidation.check'

const given = (cacheClusterEnabled: boolean, requireAuthorizationForCacheControl: boolean, cachingEnabled = true) => ({
  restApiStages: [
    stage({
      cacheClusterEnabled,
      methodSettings: [methodSetting({ cachingEnabled, requireAuthorizationForCacheControl })],
    }),
  ],
})

export default defineCases(check, [
  { name: 'only who may', kind: 'pass', given: given(true, true), expect: [{ arn, result: 'pass' }] },
  {
    name: 'everybody',
    kind: 'fail',
    given: given(true, false),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'methodSettings[0].requireAuthorizationForCacheControl', value: false },
          { path: 'methodSettings[0].method', value: '*/*' },
        ],
      },
    ],
  },
  { name: 'a cache that no method uses', kind: 'edge', given: given(true, false, false), expect: 'notApplicable' },
  { name: 'no cache', kind: 'none', given: given(false, false), expect: 'notApplicable' },
])
