import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { autoScalingGroups, launchConfigurations } from '../facts'
import { judgeUsed } from '../judge'

export default defineCheck({
  id: 'autoscaling-launch-configuration-secrets',
  title: 'The user data of launch configurations holds no secret',
  failureTitle: 'The user data of a launch configuration holds what looks like a secret',
  risk: 'Everyone who may look at launch configurations reads the secret, and so does whatever runs on an instance of the group.',
  fix: 'Let the instances fetch the secret from Secrets Manager by their role, and replace the one that was exposed.',
  steps: [
    'Look at the line of the user data that the evidence names, under EC2, Launch configurations, User data.',
    'Put the secret into Secrets Manager and let the instance role read this one secret.',
    'Create a launch template whose user data fetches the secret, and point the group to it.',
    'Replace the instances by an instance refresh, then revoke the old secret and delete the launch configuration.',
    'Run the review again: the launch configuration is no longer listed.',
  ],
  caution:
    'Software that expects the secret in a file or variable fails to start, so try the new template with one instance before the refresh.',
  severity: 'high',
  weighs:
    'A secret in plain sight of everyone with read access is high: it takes an account, or an instance, to see it.',
  bestPractices: [
    { id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in user data of launch configurations' },
    { id: 'SEC02-BP02', link: 'related', part: 'roles in place of keys on servers' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html'],
  peers: ['prowler:autoscaling_find_secrets_ec2_launch_configuration'],
  differs: {
    'prowler:autoscaling_find_secrets_ec2_launch_configuration':
      'Only launch configurations that a group uses are judged.',
  },
  needs: { autoScalingGroups, launchConfigurations },
  evaluate: (views) =>
    judgeUsed(views.launchConfigurations, views.autoScalingGroups, (configuration) => {
      const { State, Secrets } = configuration.UserData
      if (State === 'unreadable') {
        return unknown(configuration, undecided('UserDataNotReadable', 'The user data is no text that can be read.'))
      }
      const [first, ...others] = Secrets.flatMap(({ Line, Detector }, index) => [
        at(`UserData.Secrets[${index}].Line`, Line),
        at(`UserData.Secrets[${index}].Detector`, Detector),
      ])
      return first ? fail(configuration, first, ...others) : pass(configuration, at('UserData.State', State))
    }),
})
