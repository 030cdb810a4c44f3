import { defineCheck } from '../../../engine/check'
import { launchTemplates, launchTemplateVersions } from '../facts'
import { askUserData, judgeTemplates } from '../judge-launches'

export default defineCheck({
  id: 'ec2-launch-template-secrets',
  title: 'The user data of the launch template holds no secret',
  failureTitle: 'The user data of the launch template holds what looks like a secret',
  risk: 'Everyone who may describe templates reads it, and so does each process on each instance that asks the metadata service.',
  fix: 'Keep the secret in Secrets Manager or Parameter Store, let the instance fetch it by its role, and replace the one that was exposed.',
  steps: [
    'Find the line in the template’s user data, and decide what the secret opens and who could read it until now.',
    'Replace the secret where it is used, so that the exposed one opens nothing any more.',
    'Store the new one in Secrets Manager, allow the instance’s role to read just that one, and fetch it in the script.',
    'Make a version without the secret, set it as the default, refresh the groups, and delete the versions that still hold it.',
  ],
  caution:
    'Instances that start between the change of the secret and the new version get the old one and fail; do both within one change window.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in what starts instances' }],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html',
  ],
  peers: ['prowler:ec2_launch_template_no_secrets'],
  differs: {
    'prowler:ec2_launch_template_no_secrets': 'Only versions that start instances count.',
  },
  needs: { launchTemplates, launchTemplateVersions },
  evaluate: ({ launchTemplates, launchTemplateVersions }) =>
    judgeTemplates(launchTemplates, launchTemplateVersions, ({ UserData }, path) =>
      askUserData(UserData, `${path}.UserData.`),
    ),
})
