import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances, previousInstanceTypes } from '../facts'

export default defineCheck({
  id: 'ec2-instance-ebs-optimized',
  title: 'The instance has bandwidth of its own for its volumes',
  failureTitle: 'The instance shares one way for network and volumes',
  risk: 'Traffic of users and reads from disks slow each other down, at the worst when both are high.',
  fix: 'Move to a current instance type, all of which have it by default, or turn EBS optimization on.',
  steps: [
    'See in CloudWatch whether the queue of the volumes grows when traffic does.',
    'Choose the successor of the instance type, best one with a Graviton processor, and test the software on it.',
    'Stop the instance, change its type or set EbsOptimized with `aws ec2 modify-instance-attribute`, and start it.',
    'See that the queues of the volumes stay short under load.',
  ],
  caution:
    'The instance must be stopped for it; old images lack the drivers that current types need, so test with a copy.',
  severity: 'low',
  weighs: 'It is about speed of a few old types; nobody gains anything by it.',
  bestPractices: [
    { id: 'PERF02-BP02', link: 'necessary', part: 'bandwidth for volumes' },
    { id: 'PERF03-BP02', link: 'related', part: 'what volumes can give' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html'],
  peers: ['service-screener:EC2EbsOptimized'],
  differs: {
    'service-screener:EC2EbsOptimized':
      'Current types have it by default although AWS shows the flag as off; types that cannot have it are judged as old ones.',
  },
  needs: { instances, previousInstanceTypes },
  evaluate: ({ instances, previousInstanceTypes }) => {
    const support = new Map(
      previousInstanceTypes.InstanceTypes.map(({ InstanceType, EbsInfo }) => [
        InstanceType,
        EbsInfo?.EbsOptimizedSupport ?? 'unsupported',
      ]),
    )
    return instances.flatMap((instance) => {
      const { InstanceType, EbsOptimized } = instance
      const supported = support.get(InstanceType) ?? 'default'
      if (supported === 'unsupported') return []
      if (supported === 'default') return [pass(instance, at('InstanceType', InstanceType))]
      const evidence = at('EbsOptimized', EbsOptimized)
      return [EbsOptimized === true ? pass(instance, evidence) : fail(instance, evidence)]
    })
  },
})
