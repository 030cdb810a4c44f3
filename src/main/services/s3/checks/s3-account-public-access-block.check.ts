import { defineCheck, fail, pass } from '../../../engine/check'
import { accountPublicAccessBlock } from '../facts'
import { settingsOff } from '../judge'

export default defineCheck({
  id: 's3-account-public-access-block',
  title: 'The account blocks public access to all its S3 buckets',
  failureTitle: 'The account does not block public access to all its S3 buckets',
  risk: 'One wrong bucket policy or access control list, on any bucket old or new, opens data to everyone.',
  fix: 'Turn on all four settings of S3 Block Public Access for the account. Serve what must be public through CloudFront.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'public access to stored data is prevented for the account' },
    { id: 'SEC03-BP07', link: 'related', part: 'public access to buckets' },
    { id: 'SEC03-BP05', link: 'related', part: 'guardrails of the account' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  peers: ['prowler:s3_account_level_public_access_blocks', 'service-screener:S3AccountPublicAccessBlock'],
  subject: 'place',
  needs: { accountPublicAccessBlock },
  evaluate: ({ accountPublicAccessBlock: account }) => {
    const [first, ...others] = settingsOff(account.PublicAccessBlockConfiguration)
    return [first ? fail(account, first, ...others) : pass(account)]
  },
})
