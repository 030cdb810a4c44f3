import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { distributionConfigs, distributions } from '../facts'
import { originsInUse, serving } from '../judge'
import type { Distribution } from '../facts'

/** Whether `/` is asked of a bucket as it stands: from its own host, and no function changes the path on the way. */
const asksBucketForRoot = (distribution: Distribution): boolean => {
  const { TargetOriginId, FunctionAssociations, LambdaFunctionAssociations } = distribution.DefaultCacheBehavior
  const functions = [...(FunctionAssociations?.Items ?? []), ...(LambdaFunctionAssociations?.Items ?? [])]
  if (functions.some(({ EventType }) => EventType.endsWith('-request'))) return false
  const groups = (distribution.OriginGroups?.Items ?? []).find(({ Id }) => Id === TargetOriginId)
  const ids = groups?.Members.Items.map(({ OriginId }) => OriginId) ?? [TargetOriginId]
  return originsInUse(distribution).some(({ origin }) => ids.includes(origin.Id) && origin.S3OriginConfig !== undefined)
}

export default defineCheck({
  id: 'cloudfront-distribution-default-root-object',
  title: 'The distribution of a bucket names the page that answers for its root',
  failureTitle: 'The distribution of a bucket names no page that answers for its root',
  risk: 'Whoever asks for / gets an error, or, where the bucket lets CloudFront list it, the names of all objects.',
  fix: 'Set a default root object, such as index.html.',
  steps: [
    'See which object of the bucket is the first page, or put one there.',
    'Set the default root object with `aws cloudfront update-distribution`, without a slash before it.',
    'Ask for / and see that the page comes.',
  ],
  caution: 'It applies to the root alone: paths of folders below it still need a function that adds the page.',
  severity: 'low',
  weighs:
    'Names of objects come out only where the bucket policy lets CloudFront list it, which none of AWS’s own examples does; else it is an error page.',
  bestPractices: [{ id: 'SEC08-BP04', link: 'necessary', part: 'names of objects are not handed out' }],
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html'],
  peers: ['prowler:cloudfront_distributions_default_root_object', 'service-screener:defaultRootObject'],
  differs: {
    'prowler:cloudfront_distributions_default_root_object':
      'Servers and websites answer for their root themselves, and functions can change the path.',
    'service-screener:defaultRootObject':
      'Servers and websites answer for their root themselves, and functions can change the path.',
  },
  needs: { distributions, distributionConfigs },
  evaluate: (views) =>
    serving(views.distributions)
      .filter(asksBucketForRoot)
      .map((distribution) => {
        const config = views.distributionConfigs.of(distribution)
        if (!config.known) return unknown(distribution, config.gap)
        const evidence = at('DefaultRootObject', config.value.DefaultRootObject)
        return config.value.DefaultRootObject ? pass(distribution, evidence) : fail(distribution, evidence)
      }),
})
