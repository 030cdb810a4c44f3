import { defineCases } from '../../../engine/cases'
import {
  configurationArn as arn,
  defaultsDecide,
  launchConfiguration,
  launchImage,
  oldGroup,
  scalingGroup,
} from '../samples'
import check from './autoscaling-launch-configuration-imdsv2.check'

const optional = launchConfiguration({ MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } })
const { IamInstanceProfile: _role, ...withoutRole } = optional
const open = { path: 'MetadataOptions.HttpTokens', value: null }
const accountOpen = { path: 'Image.ImdsSupport', value: null }

const given = (configuration = launchConfiguration(), HttpTokens?: string, image = launchImage()) => ({
  autoScalingGroups: [oldGroup()],
  launchConfigurations: [configuration],
  launchImages: { [configuration.arn]: image },
  metadataDefaults: HttpTokens === undefined ? { AccountLevel: {} } : { AccountLevel: { HttpTokens } },
})

export default defineCases(check, [
  { name: 'tokens are required', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'tokens are optional, whatever account and image want',
    kind: 'fail',
    given: given(optional, 'required', launchImage({ ImdsSupport: 'v2.0' })),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'MetadataOptions.HttpTokens', value: 'optional' }] }],
  },
  {
    name: 'nobody says: then they are optional',
    kind: 'fail',
    given: given(defaultsDecide()),
    expect: [{ arn, result: 'fail', evidence: [open, accountOpen] }],
  },
  {
    name: 'the account requires them',
    kind: 'edge',
    given: given(defaultsDecide(), 'required'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the image requires them, but the account says that they are optional, and comes first',
    kind: 'edge',
    given: given(defaultsDecide(), 'optional', launchImage({ ImdsSupport: 'v2.0' })),
    expect: [{ arn, result: 'fail', evidence: [open, { path: 'AccountLevel.HttpTokens', value: 'optional' }] }],
  },
  {
    name: 'the image requires them',
    kind: 'edge',
    given: given(defaultsDecide(), undefined, launchImage({ ImdsSupport: 'v2.0' })),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the metadata service is turned off',
    kind: 'edge',
    given: given(launchConfiguration({ MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } })),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'MetadataOptions.HttpEndpoint', value: 'disabled' }] }],
  },
  {
    name: 'instances without a role have no credentials to lose',
    kind: 'edge',
    given: given(withoutRole),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [{ path: 'MetadataOptions.HttpTokens', value: 'optional' }],
      },
    ],
  },
  {
    name: 'the account’s defaults may not be read, and they decide',
    kind: 'edge',
    given: {
      ...given(defaultsDecide()),
      metadataDefaults: { kind: 'denied', action: 'ec2:GetInstanceMetadataDefaults' },
    },
    expect: 'notAssessed',
  },
  {
    name: 'the account’s defaults may not be read, and they decide nothing',
    kind: 'edge',
    given: { ...given(), metadataDefaults: { kind: 'denied', action: 'ec2:GetInstanceMetadataDefaults' } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no group uses it',
    kind: 'none',
    given: { ...given(optional), autoScalingGroups: [scalingGroup()] },
    expect: 'notApplicable',
  },
])
