import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { LaunchTemplateVersions } from '../facts'
import { launchData, launchTemplate, templateVersion } from '../samples'
import check from './ec2-launch-template-imdsv2.check'

const { arn } = launchTemplate()
const tokens = 'Versions[0].LaunchTemplateData.MetadataOptions.HttpTokens'

type Version = LaunchTemplateVersions['Versions'][number]
const given = (versions: readonly Version[], account: Readonly<Record<string, string>> = {}) => ({
  launchTemplates: [launchTemplate()],
  launchTemplateVersions: { [arn]: { Versions: [...versions] } },
  metadataDefaults: { AccountLevel: account },
})
const { MetadataOptions: _options, ...silent } = launchData()
const defaultsDenied = { kind: 'denied', action: 'ec2:GetInstanceMetadataDefaults' } as const
const open = launchData({ MetadataOptions: { HttpTokens: 'optional' } })

export default defineCases(check, [
  {
    name: 'the template requires a token',
    kind: 'pass',
    given: given([templateVersion()]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the template takes requests without one',
    kind: 'fail',
    given: given([templateVersion({ LaunchTemplateData: open })]),
    expect: [{ arn, result: 'fail', evidence: [at(tokens, 'optional')] }],
  },
  {
    name: 'the template does not say, nor does the account, and the image knows nothing of version 2',
    kind: 'fail',
    given: given([templateVersion({ LaunchTemplateData: silent })]),
    expect: [{ arn, result: 'fail', evidence: [at(tokens, null), at('Versions[0].Image.ImdsSupport', null)] }],
  },
  {
    name: 'the template does not say, and the image brings version 2 with it',
    kind: 'edge',
    given: given([templateVersion({ LaunchTemplateData: silent, Image: { ImageId: 'ami-1', ImdsSupport: 'v2.0' } })]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the account’s default comes before the image',
    kind: 'edge',
    given: given([templateVersion({ LaunchTemplateData: silent, Image: { ImageId: 'ami-1', ImdsSupport: 'v2.0' } })], {
      HttpTokens: 'optional',
    }),
    expect: [{ arn, result: 'fail', evidence: [at(tokens, null)] }],
  },
  {
    name: 'the account’s default requires a token',
    kind: 'edge',
    given: given([templateVersion({ LaunchTemplateData: silent })], { HttpTokens: 'required' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the account refuses launches without a token, whatever the template says',
    kind: 'edge',
    given: given([templateVersion({ LaunchTemplateData: open })], { HttpTokensEnforced: 'enabled' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the service is off',
    kind: 'edge',
    given: given([
      templateVersion({ LaunchTemplateData: launchData({ MetadataOptions: { HttpEndpoint: 'disabled' } }) }),
    ]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the default version is good, and a group uses an old one',
    kind: 'edge',
    given: given([
      templateVersion({
        DefaultVersion: false,
        UsedBy: [{ AutoScalingGroupName: 'web', Version: '1' }],
        LaunchTemplateData: open,
      }),
      templateVersion({ VersionNumber: 2 }),
    ]),
    expect: [{ arn, result: 'fail', evidence: [at(tokens, 'optional')] }],
  },
  {
    name: 'nobody uses the bad version',
    kind: 'edge',
    given: given([
      templateVersion({ DefaultVersion: false, LaunchTemplateData: open }),
      templateVersion({ VersionNumber: 2 }),
    ]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'there is no role whose credentials could be stolen',
    kind: 'edge',
    given: given([templateVersion({ LaunchTemplateData: { ...open, IamInstanceProfile: undefined } })]),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [at(tokens, 'optional')] }],
  },
  {
    name: 'a parameter names the image, which nobody sees',
    kind: 'edge',
    given: given([
      {
        ...templateVersion({ LaunchTemplateData: { ...silent, ImageId: 'resolve:ssm:/images/server' } }),
        Image: undefined,
      },
    ]),
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'the versions may not be read',
    kind: 'edge',
    given: {
      ...given([]),
      launchTemplateVersions: { [arn]: { kind: 'denied', action: 'ec2:DescribeLaunchTemplateVersions' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'the account’s defaults may not be read, and the template decides by itself',
    kind: 'edge',
    given: { ...given([templateVersion()]), metadataDefaults: defaultsDenied },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the account’s defaults may not be read, and the template does not say',
    kind: 'edge',
    given: { ...given([templateVersion({ LaunchTemplateData: silent })]), metadataDefaults: defaultsDenied },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no template', kind: 'none', given: { ...given([]), launchTemplates: [] }, expect: 'notApplicable' },
])
