import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-ebs-encryption-default.check'

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: { ebsEncryptionDefault: { EbsEncryptionByDefault: true } },
    expect: [{ arn: caseRegionArn, result: 'pass', evidence: [at('EbsEncryptionByDefault', true)] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { ebsEncryptionDefault: { EbsEncryptionByDefault: false } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('EbsEncryptionByDefault', false)] }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { ebsEncryptionDefault: { kind: 'denied', action: 'ec2:Get' } },
    expect: 'notAssessed',
  },
])
