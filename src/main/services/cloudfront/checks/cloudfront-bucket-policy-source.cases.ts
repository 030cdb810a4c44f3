import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn as arn, noPolicy, policy } from '../../s3/samples'
import type { BucketPolicy } from '../../s3/facts'
import { bucketOrigin, distribution, distributionArn } from '../samples'
import check from './cloudfront-bucket-policy-source.check'

const lets = (Condition?: { readonly [operator: string]: { readonly [key: string]: string } }): BucketPolicy =>
  policy({
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: 's3:GetObject',
    Resource: `${arn}/*`,
    ...(Condition ? { Condition } : {}),
  })
const given = (value: BucketPolicy, distributions = [distribution()]) => ({
  buckets: [bucket()],
  bucketPolicies: { [arn]: value },
  distributions,
})
const denied = { kind: 'denied', action: 's3:GetBucketPolicy' } as const
const evidence = [{ path: 'Policy.Statement[0].Principal.Service', value: 'cloudfront.amazonaws.com' }]

export default defineCases(check, [
  {
    name: 'for one distribution',
    kind: 'pass',
    given: given(lets({ StringEquals: { 'AWS:SourceArn': distributionArn } })),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'for anyone’s', kind: 'fail', given: given(lets()), expect: [{ arn, result: 'fail', evidence }] },
  {
    name: 'for anyone’s, where a Deny refuses plain HTTP only',
    kind: 'edge',
    given: given(
      policy(
        { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject', Resource: '*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ),
    ),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'for anyone’s, where a Deny may take it back',
    kind: 'edge',
    given: given(
      policy(
        { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject', Resource: '*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringNotEquals: { 'AWS:SourceArn': distributionArn } },
        },
      ),
    ),
    expect: 'notAssessed',
  },
  {
    name: 'for the distributions of one account',
    kind: 'edge',
    given: given(lets({ StringEquals: { 'AWS:SourceAccount': '111122223333' } })),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'for distributions of every account, by a pattern',
    kind: 'edge',
    given: given(lets({ ArnLike: { 'AWS:SourceArn': 'arn:aws:cloudfront::*:distribution/*' } })),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a condition that names no source',
    kind: 'edge',
    given: given(lets({ Bool: { 'aws:SecureTransport': 'true' } })),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'CloudFront is not let in, or no policy is there',
    kind: 'none',
    given: {
      buckets: [bucket(), bucket({ Name: 'plain' })],
      bucketPolicies: {
        [arn]: policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E3IDENTITY' },
          Action: 's3:GetObject',
          Resource: `${arn}/*`,
        }),
        'arn:aws:s3:::plain': noPolicy,
      },
      distributions: [distribution()],
    },
    expect: 'notApplicable',
  },
  {
    name: 'a policy that may not be read, of a bucket behind a distribution and of another',
    kind: 'edge',
    given: {
      buckets: [bucket(), bucket({ Name: 'plain' })],
      bucketPolicies: { [arn]: denied, 'arn:aws:s3:::plain': denied },
      distributions: [
        distribution({ Origins: { Items: [bucketOrigin({ DomainName: 'orders.s3.eu-central-1.amazonaws.com' })] } }),
      ],
    },
    expect: 'notAssessed',
  },
  {
    name: 'a policy that cannot be read as one',
    kind: 'edge',
    given: given({ Policy: '{"Statement": [' }, [
      distribution({ Origins: { Items: [bucketOrigin({ DomainName: 'orders.s3.amazonaws.com' })] } }),
    ]),
    expect: 'notAssessed',
  },
])
