import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiStages } from '../facts'
import { cachedMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-cache-encrypted',
  title: 'The cache of the stage encrypts what it keeps',
  failureTitle: 'The cache of the stage keeps answers unencrypted',
  risk: 'Answers of the API, with whatever people were told in them, lie in plain text on the machines of the cache.',
  fix: 'Turn on encryption of cached data for each method that is cached.',
  steps: [
    'Turn on Encrypt cache data under the cache settings of the stage, or run update-stage with /*/*/caching/dataEncrypted=true.',
    'Do the same for single methods that the evidence names.',
    'Flush the cache of the stage, so that nothing of before stays.',
  ],
  caution: 'After the flush each first request goes to the backend, which must bear that for a while.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC08-BP02', link: 'necessary', part: 'encryption of answers that APIs keep' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html'],
  peers: ['prowler:apigateway_restapi_cache_encrypted', 'service-screener:EncryptionAtRest'],
  differs: {
    'prowler:apigateway_restapi_cache_encrypted': 'One encrypted method among several is enough for it.',
    'service-screener:EncryptionAtRest': 'It fails each stage that caches, encrypted or not.',
  },
  needs: { restApiStages },
  evaluate: ({ restApiStages }) =>
    restApiStages.flatMap((stage) => {
      const cached = cachedMethods(stage)
      if (cached.length === 0) return []
      const evidence = cached.map((one) => ({
        isEncrypted: one.cacheDataEncrypted === true,
        at: at(`${one.at}.cacheDataEncrypted`, one.cacheDataEncrypted),
      }))
      const [first, ...others] = evidence.filter(({ isEncrypted }) => !isEncrypted).map((one) => one.at)
      return [first ? fail(stage, first, ...others) : pass(stage, ...evidence.map((one) => one.at))]
    }),
})
