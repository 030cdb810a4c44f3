import { at, defineCheck } from '../../../engine/check'
import { exposureNeeds, judgeExposure } from '../judge-exposure'

const everything = (['tcp', 'udp'] as const).map((protocol) => ({ protocol, from: 0, to: 65535 }))

export default defineCheck({
  id: 'ec2-instance-role-exposed',
  title: 'No instance with a role can be reached from the internet',
  failureTitle: 'An instance with a role can be reached from the internet',
  risk: 'A hole in what listens gives the role’s permissions as well, so the loss does not end with the instance.',
  fix: 'Put a load balancer in front and the instance into a private subnet, or take from its role all that its software does not use.',
  steps: [
    'See on which ports the instance is reached, and what the role may do: last accessed services in IAM show what it uses.',
    'Take all other permissions from the role, and require tokens of the metadata service.',
    'Put a load balancer in the public subnets, start the instance anew in a private one, and move the DNS record.',
    'See that the instance has no public address any more, and that CloudTrail shows no AccessDenied of its role.',
  ],
  caution:
    'A permission that is used once a month does not show in a week; look at last accessed over the longest time that IAM tells.',
  severity: 'medium',
  weighs:
    'With tokens required it takes control of the software first; without them one forged request is enough, and it weighs high.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'instances with permissions stand in private layers' },
    { id: 'SEC03-BP02', link: 'related', part: 'what the role of an exposed instance may do' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  ],
  peers: ['prowler:ec2_instance_internet_facing_with_instance_profile'],
  differs: {
    'prowler:ec2_instance_internet_facing_with_instance_profile':
      'A public address is not enough: route, groups and network ACL must let the internet in as well.',
  },
  needs: exposureNeeds,
  evaluate: (views, place) => {
    const instances = views.instances.filter(({ IamInstanceProfile }) => IamInstanceProfile !== undefined)
    const byArn = new Map(instances.map((instance) => [instance.arn, instance]))
    return judgeExposure(views, everything, place, instances).map((judgement) => {
      if (judgement.kind === 'unknown' || judgement.result === 'pass') return judgement
      const { HttpTokens, HttpEndpoint } = byArn.get(judgement.resource.arn)?.MetadataOptions ?? {}
      const guarded = HttpTokens === 'required' || HttpEndpoint === 'disabled'
      const evidence = [...judgement.evidence, at('MetadataOptions.HttpTokens', HttpTokens)]
      return { ...judgement, evidence, severity: guarded ? 'medium' : 'high' } as const
    })
  },
})
