import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../facts'

export default defineCheck({
  id: 'ec2-instance-profile-attached',
  title: 'Instances have an instance profile',
  failureTitle: 'An instance has no instance profile',
  risk: 'Software on the instance that calls AWS needs long-lived access keys, which leak from disks and code; Systems Manager cannot patch it.',
  fix: 'Attach an instance profile whose role allows what the software on the instance does, and no more.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC02-BP02', link: 'necessary', part: 'instances get temporary credentials' },
    { id: 'SEC06-BP03', link: 'related', part: 'management through Systems Manager' },
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-profile-attached.html',
  ],
  peers: ['prowler:ec2_instance_profile_attached', 'service-screener:EC2IamProfile'],
  needs: { instances },
  evaluate: (views) =>
    views.instances.map((instance) => {
      const profile = at('IamInstanceProfile.Arn', instance.IamInstanceProfile?.Arn)
      return instance.IamInstanceProfile ? pass(instance, profile) : fail(instance, profile)
    }),
})
