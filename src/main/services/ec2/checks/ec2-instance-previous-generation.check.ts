import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances, previousInstanceTypes } from '../facts'

export default defineCheck({
  id: 'ec2-instance-previous-generation',
  title: 'Instances are of a current generation',
  failureTitle: 'An instance is of a previous generation',
  risk: 'Older generations cost more and draw more power for the same work, and AWS adds no capacity for them.',
  fix: 'Move to the successor that AWS names for the instance type, best one with a Graviton processor.',
  steps: [
    'See in Compute Optimizer which current type fits the load.',
    'Look whether the image has the ENA and NVMe drivers that current types need.',
    'Stop the instance, change its type, start it, and compare load and response times for a week.',
  ],
  caution:
    'The instance is away for some minutes, and a public address that is not elastic changes; types with another processor need software built for it.',
  severity: 'low',
  bestPractices: [
    { id: 'SUS05-BP02', link: 'necessary', part: 'instance types with the least impact' },
    { id: 'PERF02-BP01', link: 'necessary', part: 'current instance types' },
    { id: 'COST06-BP02', link: 'related', part: 'price for the same performance' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html',
  ],
  peers: ['service-screener:EC2NewGen'],
  differs: {
    'service-screener:EC2NewGen':
      'AWS itself says which types are of a previous generation; a newer one alone is no failure.',
  },
  needs: { instances, previousInstanceTypes },
  evaluate: (views) => {
    const previous = new Set(views.previousInstanceTypes.InstanceTypes.map(({ InstanceType }) => InstanceType))
    return views.instances.map((instance) => {
      const type = at('InstanceType', instance.InstanceType)
      return previous.has(instance.InstanceType) ? fail(instance, type) : pass(instance, type)
    })
  },
})
