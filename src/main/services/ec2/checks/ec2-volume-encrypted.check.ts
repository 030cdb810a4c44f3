import { at, defineCheck, fail, pass } from '../../../engine/check'
import { volumes } from '../facts'

export default defineCheck({
  id: 'ec2-volume-encrypted',
  title: 'EBS volumes are encrypted',
  failureTitle: 'An EBS volume is not encrypted',
  risk: 'Whoever may make or copy a snapshot of the volume can read it, without the right to use any key.',
  fix: 'Make an encrypted copy of a snapshot of the volume, make a volume of it, and put it in the place of the old one.',
  steps: [
    'Make a snapshot of the volume in a maintenance window, with the software stopped.',
    'Copy the snapshot with encryption, and make a volume of the copy in the same zone.',
    'Stop the instance, put the new volume in the place of the old one under the same device name, and start it.',
    'Look at the data, and delete old volume and snapshot after some days.',
  ],
  caution:
    'The instance is away while volumes are changed, and its role or Auto Scaling must be allowed to use the key, or it does not start.',
  severity: 'medium',
  weighs: 'It takes somebody with rights in the account before anyone reads the disk.',
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
