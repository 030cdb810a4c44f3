import { caseAccountArn, defineCases } from '../../../engine/cases'
import { publicAccessBlocked } from '../samples'
import check from './s3-account-public-access-block.check'

export default defineCases(check, [
  {
    name: 'all four settings are on',
    kind: 'pass',
    given: { accountPublicAccessBlock: publicAccessBlocked() },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'one setting is off',
    kind: 'fail',
    given: { accountPublicAccessBlock: publicAccessBlocked({ RestrictPublicBuckets: false }) },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [{ path: 'PublicAccessBlockConfiguration.RestrictPublicBuckets', value: false }],
      },
    ],
  },
  {
    name: 'the account never set it',
    kind: 'edge',
    given: { accountPublicAccessBlock: {} },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [
          { path: 'PublicAccessBlockConfiguration.BlockPublicAcls', value: null },
          { path: 'PublicAccessBlockConfiguration.IgnorePublicAcls', value: null },
          { path: 'PublicAccessBlockConfiguration.BlockPublicPolicy', value: null },
          { path: 'PublicAccessBlockConfiguration.RestrictPublicBuckets', value: null },
        ],
      },
    ],
  },
  {
    name: 'it may not be read',
    kind: 'edge',
    given: { accountPublicAccessBlock: { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' } },
    expect: 'notAssessed',
  },
])
