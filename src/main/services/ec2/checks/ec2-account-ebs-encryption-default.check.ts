import { at, defineCheck, fail, pass } from '../../../engine/check'
import { ebsEncryptionDefault } from '../facts'

export default defineCheck({
  id: 'ec2-account-ebs-encryption-default',
  title: 'New EBS volumes are encrypted by default',
  failureTitle: 'New EBS volumes are not encrypted by default',
  risk: 'A volume or snapshot that somebody forgets to encrypt can be read by whoever gets hold of a copy.',
  fix: 'Turn EBS encryption by default on in this region, with a key of your own where access to it must be controlled.',
  steps: [
    'Decide which key new volumes get: AWS’s own, or one of the account whose policy you control.',
    'Turn the setting on in each region with `aws ec2 enable-ebs-encryption-by-default`, and name the key with `aws ec2 modify-ebs-default-kms-key-id`.',
    'Start a test instance, and see that its volume is encrypted.',
    'List the volumes that exist and are not encrypted: the setting does not touch them.',
  ],
  caution:
    'Images and snapshots that are shared with other accounts need a key that those may use; with AWS’s own key they cannot be shared, so test pipelines that share first.',
  severity: 'medium',
  weighs: 'It is a default: volumes that lack encryption are judged one by one.',
  bestPractices: [
    { id: 'SEC08-BP02', link: 'necessary', part: 'encryption of new volumes by default' },
    { id: 'SEC08-BP03', link: 'related', part: 'protection that needs no action' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-ebs-encryption-by-default.html',
  ],
  peers: ['prowler:ec2_ebs_default_encryption', 'service-screener:EBSEncryptionByDefault'],
  subject: 'place',
  needs: { ebsEncryptionDefault },
  evaluate: (views, { account }) => {
    const { EbsEncryptionByDefault: on } = views.ebsEncryptionDefault
    const evidence = at('EbsEncryptionByDefault', on)
    return [on ? pass(account, evidence) : fail(account, evidence)]
  },
})
