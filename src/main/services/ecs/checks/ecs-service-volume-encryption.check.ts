import { at, defineCheck, fail, pass, undecided, unknown, orGap } from '../../../engine/check'
import { ebsEncryptionDefault } from '../../ec2/facts'
import { services } from '../facts'

export default defineCheck({
  id: 'ecs-service-volume-encryption',
  title: 'Volumes that ECS makes for tasks are encrypted',
  failureTitle: 'Volumes that ECS makes for tasks are not encrypted',
  risk: 'A volume or snapshot that is not encrypted can be read by whoever gets it shared or copies it.',
  fix: 'Ask for encryption in the volume configuration of the service, or turn it on by default for the region.',
  steps: [
    'Choose a key, and let the infrastructure role of ECS use it.',
    'Set encrypted and kmsKeyId in the volume configuration with `aws ecs update-service --volume-configurations`.',
    'Start a new deployment; volumes of tasks that run stay as they are.',
    'See in EC2 that the volumes of the new tasks are encrypted.',
  ],
  caution: 'Tasks do not start where the infrastructure role may not use the key.',
  severity: 'medium',
  weighs: 'Disks of AWS are out of reach; it takes a snapshot that is shared before anyone reads it.',
  bestPractices: [
    { id: 'SEC08-BP02', link: 'necessary', part: 'volumes of tasks' },
    { id: 'SEC08-BP01', link: 'related', part: 'keys of volumes' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-kms-encryption.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  ],
  peers: ['service-screener:ecsServiceEBSVolumeEncryption'],
  differs: {
    'service-screener:ecsServiceEBSVolumeEncryption':
      'The default of the region counts, and a volume of a snapshot is as the snapshot is.',
  },
  needs: { services, standard: orGap(ebsEncryptionDefault) },
  evaluate: ({ services, standard }) =>
    services.flatMap((service) => {
      const volumes = service.volumeConfigurations.flatMap(({ managedEBSVolume: volume }, index) =>
        volume ? [{ ...volume, path: `volumeConfigurations[${index}].managedEBSVolume` }] : [],
      )
      if (volumes.length === 0) return []
      const open = volumes.filter(({ encrypted }) => encrypted !== true)
      const evidence = (each: (typeof volumes)[number]) => at(`${each.path}.encrypted`, each.encrypted)
      if (open.length === 0) return [pass(service, ...volumes.map(evidence))]
      // The default of the region wins over what a volume asks for.
      if (!standard.known) return [unknown(service, standard.gap)]
      if (standard.value.EbsEncryptionByDefault) return [pass(service, ...volumes.map(evidence))]
      const [first, ...others] = open.filter(({ snapshotId }) => snapshotId === undefined).map(evidence)
      if (first) return [fail(service, first, ...others)]
      const text = `The volume is made of the snapshot ${open[0]?.snapshotId ?? ''}, and is encrypted as that is.`
      return [unknown(service, undecided('SnapshotDecides', text))]
    }),
})
