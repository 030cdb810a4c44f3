import { at, defineCheck, fail, pass } from '../../../engine/check'
import { volumes } from '../facts'

const previous = new Set(['gp2', 'io1', 'standard'])

export default defineCheck({
  id: 'ec2-volume-generation',
  title: 'EBS volumes are of a current type',
  failureTitle: 'An EBS volume is of a type that has a better successor',
  risk: 'The volume costs more or does less than its successor: gp3 is cheaper than gp2 and does not slow down when small.',
  fix: 'Change gp2 and standard volumes to gp3, and io1 to io2; this works while the volume is in use.',
  steps: [
    'Compare size, IOPS and throughput of the volume with what the successor gives at its base price.',
    'Change the type with `aws ec2 modify-volume`, with the IOPS and throughput that are needed.',
    'See in CloudWatch that queue and latency stay as they were.',
  ],
  caution:
    'Performance may be lower while the change runs, for hours on large volumes, and a volume can be changed once in six hours; large gp2 volumes need IOPS and throughput to be asked for.',
  severity: 'low',
  bestPractices: [
    { id: 'PERF03-BP02', link: 'related', part: 'types of volumes' },
    { id: 'COST05-BP05', link: 'necessary', part: 'the cheaper type of the same performance' },
    { id: 'SUS04-BP02', link: 'related', part: 'capacity is not bought to get speed' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
    'https://docs.aws.amazon.com/prescriptive-guidance/latest/optimize-costs-microsoft-workloads/ebs-migrate-gp2-gp3.html',
  ],
  peers: ['service-screener:EBSNewGen'],
  needs: { volumes },
  evaluate: (views) =>
    views.volumes.map((volume) => {
      const evidence = at('VolumeType', volume.VolumeType)
      return volume.VolumeType !== undefined && previous.has(volume.VolumeType)
        ? fail(volume, evidence)
        : pass(volume, evidence)
    }),
})
