import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, noPolicy, policy, publicAccessBlocked } from '../../s3/samples'
import type { BucketPolicy } from '../../s3/facts'
import {
  behavior,
  bucketOrigin,
  customDistribution,
  customOrigin,
  distribution,
  distributionArn as arn,
} from '../samples'
import check from './cloudfront-distribution-bucket-public.check'

const host = 'orders.s3.eu-central-1.amazonaws.com'
const website = 'orders.s3-website.eu-central-1.amazonaws.com'
const path = 'Origins.Items[0].DomainName'
const publicRead = policy({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucketArn}/*` })
const throughBucket = distribution({ Origins: { Items: [bucketOrigin({ DomainName: host })] } })
const throughWebsite = customDistribution(customOrigin({ DomainName: website }, { OriginProtocolPolicy: 'http-only' }))
const given = (value: BucketPolicy, one = throughBucket, restricts = false) => ({
  distributions: [one],
  buckets: [bucket()],
  bucketPolicies: { [bucketArn]: value },
  bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked({ RestrictPublicBuckets: restricts }) },
  account: {},
})

export default defineCases(check, [
  {
    name: 'a bucket without a public policy',
    kind: 'pass',
    given: given(noPolicy),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: host }] }],
  },
  {
    name: 'a website that everybody may read',
    kind: 'fail',
    given: given(publicRead, throughWebsite),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: website }] }],
  },
  {
    name: 'a public policy that Block Public Access makes void',
    kind: 'edge',
    given: given(publicRead, throughBucket, true),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a public bucket that no behaviour leads to any more',
    kind: 'edge',
    given: given(publicRead, distribution({ DefaultCacheBehavior: behavior({ TargetOriginId: 'other' }) })),
    expect: 'notApplicable',
  },
  {
    name: 'a public policy, and whether the account blocks it may not be read',
    kind: 'edge',
    given: { ...given(publicRead), account: { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' } },
    expect: 'notAssessed',
  },
  {
    name: 'a policy that may not be read',
    kind: 'edge',
    given: { ...given(noPolicy), bucketPolicies: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketPolicy' } } },
    expect: 'notAssessed',
  },
  {
    name: 'the bucket of another account',
    kind: 'none',
    given: { ...given(noPolicy), buckets: [], bucketPolicies: {}, bucketPublicAccessBlocks: {} },
    expect: 'notApplicable',
  },
])
