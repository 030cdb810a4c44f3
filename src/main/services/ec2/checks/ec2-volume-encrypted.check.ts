import { at, defineCheck, fail, pass } from '../../../engine/check'
import { volumes } from '../facts'

export default defineCheck({
  id: 'ec2-volume-encrypted',
  title: 'EBS volumes are encrypted',
  failureTitle: 'An EBS volume is not encrypted',
  risk: 'Whoever may make or copy a snapshot of the volume can read it, without the right to use any key.',
  fix: 'Make an encrypted copy of a snapshot of the volume, make a volume of it, and put it in the place of the old one.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC08-BP02', link: 'necessary', part: 'encryption of volumes' }],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/encrypted-volumes.html',
  ],
  peers: ['prowler:ec2_ebs_volume_encryption', 'service-screener:EBSEncrypted'],
  needs: { volumes },
  evaluate: (views) =>
    views.volumes.map((volume) => {
      const evidence = at('Encrypted', volume.Encrypted)
      return volume.Encrypted === true ? pass(volume, evidence) : fail(volume, evidence)
    }),
})
