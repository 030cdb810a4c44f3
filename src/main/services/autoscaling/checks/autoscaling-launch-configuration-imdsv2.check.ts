import { at, defineCheck, fail, failAs, orGap, pass, unknown } from '../../../engine/check'
import { metadataDefaults } from '../../ec2/facts'
import { autoScalingGroups, launchConfigurations, launchImages } from '../facts'
import { judgeUsed } from '../judge'

export default defineCheck({
  id: 'autoscaling-launch-configuration-imdsv2',
  title: 'Instances of launch configurations answer metadata requests with a session token only',
  failureTitle: 'Instances of a launch configuration answer metadata requests without a session token',
  risk: 'A flaw that makes the server fetch a web address is enough to read the credentials of the role of all instances of the group.',
  fix: 'Point the group to a launch template with HttpTokens required, and replace the instances.',
  steps: [
    'See with the CloudWatch metric MetadataNoToken whether software on the instances still uses version 1.',
    'Create a launch template from the launch configuration and set Metadata version to V2 only.',
    'Point the group to the template and start an instance refresh.',
    'See with `aws ec2 describe-instances` that HttpTokens of the new instances is required.',
  ],
  caution:
    'Old SDKs and scripts that ask for credentials without a token lose them; the metric MetadataNoToken must be zero beforehand.',
  severity: 'medium',
  weighs:
    'It takes a flaw in the software of the instance before anybody gains by version 1; without a role there is little to gain.',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'groups start instances with a hardened metadata service' },
    { id: 'SEC02-BP02', link: 'related', part: 'temporary credentials cannot be taken by forged requests' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launchconfig-requires-imdsv2.html',
  ],
  peers: ['prowler:autoscaling_group_launch_configuration_requires_imdsv2', 'service-screener:ASGIMDSv2'],
  differs: {
    'prowler:autoscaling_group_launch_configuration_requires_imdsv2':
      'What the launch configuration leaves open is decided by the account’s defaults, then by the image, as in EC2.',
  },
  needs: { autoScalingGroups, launchConfigurations, launchImages, metadataDefaults: orGap(metadataDefaults) },
  evaluate: (views) =>
    judgeUsed(views.launchConfigurations, views.autoScalingGroups, (configuration) => {
      const own = configuration.MetadataOptions
      if (own?.HttpEndpoint === 'disabled') return pass(configuration, at('MetadataOptions.HttpEndpoint', 'disabled'))
      const tokens = at('MetadataOptions.HttpTokens', own?.HttpTokens)
      if (own?.HttpTokens === 'required') return pass(configuration, tokens)
      const bad = (...more: readonly ReturnType<typeof at>[]) =>
        configuration.IamInstanceProfile
          ? fail(configuration, tokens, ...more)
          : failAs('low', configuration, tokens, ...more)
      if (own?.HttpTokens !== undefined) return bad()
      if (!views.metadataDefaults.known) return unknown(configuration, views.metadataDefaults.gap)
      const { HttpTokens, HttpEndpoint } = views.metadataDefaults.value.AccountLevel ?? {}
      if (HttpEndpoint === 'disabled' && own?.HttpEndpoint === undefined) {
        return pass(configuration, at('AccountLevel.HttpEndpoint', HttpEndpoint))
      }
      const account = at('AccountLevel.HttpTokens', HttpTokens)
      if (HttpTokens === 'required') return pass(configuration, tokens, account)
      if (HttpTokens === 'optional') return bad(account)
      return views.launchImages.judge(configuration, ({ Image }) => {
        const image = at('Image.ImdsSupport', Image?.ImdsSupport)
        return Image?.ImdsSupport === 'v2.0' ? pass(configuration, tokens, image) : bad(image)
      })
    }),
})
