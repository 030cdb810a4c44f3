import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketEncryption, bucketPolicies, buckets } from '../facts'
import { judgeCustomerKeyPolicy } from '../judge-customer-keys'

export default defineCheck({
  id: 's3-bucket-customer-keys-blocked',
  title: 'The bucket refuses uploads with keys that the uploader brings along (SSE-C)',
  failureTitle: 'The bucket accepts uploads with keys that the uploader brings along (SSE-C)',
  risk: 'An intruder with write access can overwrite objects encrypted with a key that only the intruder has, and ask for ransom.',
  fix: 'Block SSE-C in the default encryption of the bucket, unless a workload needs it.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'objects are encrypted with keys that the organization manages' },
    { id: 'SEC08-BP04', link: 'related', part: 'objects cannot be taken hostage' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html'],
  peers: ['service-screener:SSECBlocking'],
  differs: {
    'service-screener:SSECBlocking':
      'It does not know the setting of the bucket, and takes any Deny about it for one that holds for everyone.',
  },
  needs: { buckets, bucketEncryption, bucketPolicies },
  evaluate: ({ buckets, bucketEncryption, bucketPolicies }) =>
    buckets.map((bucket) =>
      bucketEncryption.judge(bucket, ({ ServerSideEncryptionConfiguration }) => {
        const rules = ServerSideEncryptionConfiguration?.Rules ?? []
        const blocked = rules.flatMap((rule, index) =>
          (rule.BlockedEncryptionTypes?.EncryptionType ?? []).map((type, place) => ({
            type,
            path: `ServerSideEncryptionConfiguration.Rules[${index}].BlockedEncryptionTypes.EncryptionType[${place}]`,
          })),
        )
        const first = blocked.find(({ type }) => type === 'SSE-C') ?? blocked[0]
        const nowhere = 'ServerSideEncryptionConfiguration.Rules[0].BlockedEncryptionTypes.EncryptionType[0]'
        const evidence = at(first?.path ?? nowhere, first?.type)
        if (first?.type === 'SSE-C') return pass(bucket, evidence)
        return bucketPolicies.judge(bucket, ({ Policy }) =>
          judgeCustomerKeyPolicy(bucket, Policy, () => fail(bucket, evidence)),
        )
      }),
    ),
})
