import { defineCases } from '../../../engine/cases'
import { methodSetting, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-cache-encrypted.check'

const path = 'methodSettings[0].cacheDataEncrypted'
const given = (...methodSettings: ReturnType<typeof stage>['methodSettings']) => ({
  restApiStages: [stage({ cacheClusterEnabled: true, methodSettings })],
})
const cached = methodSetting({ cachingEnabled: true })

export default defineCases(check, [
  {
    name: 'encrypted',
    kind: 'pass',
    given: given({ ...cached, cacheDataEncrypted: true }),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'plain',
    kind: 'fail',
    given: given(cached),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'one method of two',
    kind: 'edge',
    given: given({ ...cached, method: '/orders/GET' }, { ...cached, cacheDataEncrypted: true }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'a method that is not cached needs none',
    kind: 'edge',
    given: given({ ...methodSetting(), method: '/orders/GET' }, { ...cached, cacheDataEncrypted: true }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'methodSettings[1].cacheDataEncrypted', value: true }] }],
  },
  {
    name: 'a stage without a cache, whatever its methods say',
    kind: 'none',
    given: { restApiStages: [stage({ methodSettings: [cached] })] },
    expect: 'notApplicable',
  },
])
