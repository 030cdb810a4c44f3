import { defineCheck, orGap } from '../../../engine/check'
import { launchTemplates, launchTemplateVersions, metadataDefaults } from '../facts'
import { askTokens, judgeTemplates } from '../judge-launches'

export default defineCheck({
  id: 'ec2-launch-template-imdsv2',
  title: 'What the launch template starts answers metadata requests with a session token only',
  failureTitle: 'What the launch template starts answers metadata requests without a session token',
  risk: 'Each instance that a group starts from it gives its role’s credentials to whoever can make its software fetch an address.',
  fix: 'Make a version with HttpTokens required, make it the default, and let groups that name a number take the new one.',
  steps: [
    'Look up which groups and fleets use the template, and see that the CloudWatch metric MetadataNoToken of their instances stays at zero.',
    'Make a version with `aws ec2 create-launch-template-version`, with MetadataOptions HttpTokens=required, and a hop limit of 2 where containers ask.',
    'Set it as the default with `aws ec2 modify-launch-template`, and start an instance refresh of the groups.',
    'See in the list of instances that the new ones show IMDSv2 as required.',
  ],
  caution:
    'Old SDKs and agents that ask without a token lose their credentials on new instances; MetadataNoToken shows them beforehand.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'templates with a hardened metadata service' },
    { id: 'SEC02-BP02', link: 'related', part: 'temporary credentials cannot be taken by forged requests' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html',
  ],
  peers: ['prowler:ec2_launch_template_imdsv2_required'],
  differs: {
    'prowler:ec2_launch_template_imdsv2_required':
      'Only versions that start instances count, and where one does not say, the account’s default and the image decide, as they do at launch.',
  },
  needs: { launchTemplates, launchTemplateVersions, metadataDefaults: orGap(metadataDefaults) },
  evaluate: ({ launchTemplates, launchTemplateVersions, metadataDefaults }) =>
    judgeTemplates(launchTemplates, launchTemplateVersions, (version, path) => {
      const account = metadataDefaults.known
        ? { ...metadataDefaults.value.AccountLevel }
        : { gap: metadataDefaults.gap }
      return askTokens(version, path, account)
    }),
})
