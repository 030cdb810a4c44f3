import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../facts'
import { findUnlike } from '../judge-roles'

export default defineCheck({
  id: 'ec2-instance-role-shared',
  title: 'The role of the instance serves instances of its own kind only',
  failureTitle: 'The role of the instance serves instances of another kind as well',
  risk: 'Who takes over the weakest of them gets what all of them may do.',
  fix: 'Give each kind of server a role of its own, with the permissions that its software uses.',
  steps: [
    'List the instances with this profile, and what each kind of them does.',
    'See in IAM, under last accessed, which services each of them calls, or let Access Analyzer make a policy from CloudTrail.',
    'Make a role and profile for each kind, and replace the profile with `aws ec2 replace-iam-instance-profile-association`, or in the launch template.',
    'Watch CloudTrail for AccessDenied of the new roles, then take from the old one what nobody needs any more.',
  ],
  caution:
    'A permission that was forgotten shows as an error of the software only when it is used, at times once a month; keep the old role until then.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'a role for each kind of server' },
    { id: 'SEC02-BP02', link: 'related', part: 'what temporary credentials may do' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  needs: { instances },
  evaluate: ({ instances }) => {
    const unlike = findUnlike(instances)
    return instances
      .filter(({ IamInstanceProfile }) => IamInstanceProfile !== undefined)
      .map((instance) => {
        const evidence = at('IamInstanceProfile.Arn', instance.IamInstanceProfile?.Arn)
        return unlike.has(instance.arn) ? fail(instance, evidence) : pass(instance, evidence)
      })
  },
})
