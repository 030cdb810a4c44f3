import { defineCases } from '../../../engine/cases'
import type { Distribution } from '../facts'
import {
  behavior,
  bucketOrigin,
  customDistribution,
  distribution,
  distributionArn as arn,
  distributionConfig,
} from '../samples'
import check from './cloudfront-distribution-default-root-object.check'

const given = (DefaultRootObject: string, ...distributions: Distribution[]) => ({
  distributions,
  distributionConfigs: Object.fromEntries(
    distributions.map((one) => [one.arn, distributionConfig({ DefaultRootObject })]),
  ),
})
const missing = [{ arn, result: 'fail', evidence: [{ path: 'DefaultRootObject', value: '' }] }] as const

export default defineCases(check, [
  {
    name: 'a bucket with a first page',
    kind: 'pass',
    given: given('index.html', distribution()),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'DefaultRootObject', value: 'index.html' }] }],
  },
  { name: 'a bucket without one', kind: 'fail', given: given('', distribution()), expect: missing },
  {
    name: 'a bucket in a group of origins',
    kind: 'edge',
    given: given(
      '',
      distribution({
        Origins: { Items: [bucketOrigin(), bucketOrigin({ Id: 'copy', DomainName: 'copy.s3.amazonaws.com' })] },
        OriginGroups: { Items: [{ Id: 'both', Members: { Items: [{ OriginId: 'assets' }, { OriginId: 'copy' }] } }] },
        DefaultCacheBehavior: behavior({ TargetOriginId: 'both' }),
      }),
    ),
    expect: missing,
  },
  {
    name: 'a server answers for its own root; a function changes the path',
    kind: 'none',
    given: given(
      '',
      customDistribution(),
      distribution({
        Id: 'E2',
        DefaultCacheBehavior: behavior({ FunctionAssociations: { Items: [{ EventType: 'viewer-request' }] } }),
      }),
      distribution({
        Id: 'E3',
        DefaultCacheBehavior: behavior({ LambdaFunctionAssociations: { Items: [{ EventType: 'origin-request' }] } }),
      }),
    ),
    expect: 'notApplicable',
  },
  {
    name: 'a function of the answer changes no path',
    kind: 'edge',
    given: given(
      '',
      distribution({
        DefaultCacheBehavior: behavior({ FunctionAssociations: { Items: [{ EventType: 'viewer-response' }] } }),
      }),
    ),
    expect: missing,
  },
  {
    name: 'the configuration may not be read',
    kind: 'edge',
    given: {
      distributions: [distribution()],
      distributionConfigs: { [arn]: { kind: 'denied', action: 'cloudfront:GetDistributionConfig' } },
    },
    expect: 'notAssessed',
  },
])
