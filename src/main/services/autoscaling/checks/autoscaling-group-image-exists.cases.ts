import { defineCases } from '../../../engine/cases'
import { launchTemplate, templateVersion } from '../../ec2/samples'
import {
  configurationArn,
  groupArn as arn,
  launchConfiguration,
  launchImage,
  noImage,
  oldGroup,
  scalingGroup,
} from '../samples'
import check from './autoscaling-group-image-exists.check'

const template = launchTemplate({ LaunchTemplateId: 'lt-1', DefaultVersionNumber: 1, LatestVersionNumber: 2 })
const { Image: _image, ...withoutImage } = templateVersion({ VersionNumber: 2, DefaultVersion: false })
const first = templateVersion({ VersionNumber: 1, DefaultVersion: true })
const second = templateVersion({ VersionNumber: 2, DefaultVersion: false })
const imageId = second.LaunchTemplateData.ImageId ?? ''
const templated = (...Versions: readonly (typeof first)[]) => ({
  autoScalingGroups: [scalingGroup()],
  launchConfigurations: [],
  launchImages: {},
  launchTemplates: [template],
  launchTemplateVersions: { [template.arn]: { Versions: [...Versions] } },
})
const configured = (image = launchImage()) => ({
  autoScalingGroups: [oldGroup()],
  launchConfigurations: [launchConfiguration()],
  launchImages: { [configurationArn]: image },
  launchTemplates: [],
  launchTemplateVersions: {},
})

export default defineCases(check, [
  {
    name: 'the image of the latest version of its launch template is there',
    kind: 'pass',
    given: templated(second, first),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Versions[0].LaunchTemplateData.ImageId', value: imageId }] }],
  },
  {
    name: 'the image of the latest version is gone; that of the default version is not used',
    kind: 'fail',
    given: templated(withoutImage, first),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Versions[0].LaunchTemplateData.ImageId', value: imageId },
          { path: 'Versions[0].Image.ImageId', value: null },
        ],
      },
    ],
  },
  {
    name: 'the image of its launch configuration is there',
    kind: 'pass',
    given: configured(),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'ImageId', value: 'ami-1' }] }],
  },
  {
    name: 'the image of its launch configuration is gone',
    kind: 'fail',
    given: configured(noImage),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'ImageId', value: 'ami-1' },
          { path: 'Image', value: null },
        ],
      },
    ],
  },
  {
    name: 'the image is there, but turned off',
    kind: 'edge',
    given: configured(launchImage({ State: 'disabled' })),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'ImageId', value: 'ami-1' },
          { path: 'Image.State', value: 'disabled' },
        ],
      },
    ],
  },
  {
    name: 'the launch template itself is gone',
    kind: 'edge',
    given: { ...templated(), launchTemplates: [], launchTemplateVersions: {} },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'LaunchTemplate.LaunchTemplateId', value: 'lt-1' }] }],
  },
  {
    name: 'the version that it names is gone',
    kind: 'edge',
    given: {
      ...templated(second, first),
      autoScalingGroups: [scalingGroup({ LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '7' } })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'LaunchTemplate.LaunchTemplateId', value: 'lt-1' },
          { path: 'LaunchTemplate.Version', value: '7' },
        ],
      },
    ],
  },
  {
    name: 'images may not be read',
    kind: 'edge',
    given: { ...configured(), launchImages: { [configurationArn]: { kind: 'denied', action: 'ec2:DescribeImages' } } },
    expect: 'notAssessed',
  },
  {
    name: 'a parameter names the image, which changes with it',
    kind: 'none',
    given: templated(
      templateVersion({
        VersionNumber: 2,
        DefaultVersion: false,
        LaunchTemplateData: { ...second.LaunchTemplateData, ImageId: 'resolve:ssm:/golden/arm64' },
      }),
      first,
    ),
    expect: 'notApplicable',
  },
])
