import { defineCases } from '../../../engine/cases'
import { launchData, launchTemplate, templateVersion } from '../../ec2/samples'
import { nodegroup, nodegroupArn as arn } from '../samples'
import check from './eks-nodegroup-metadata-hops.check'

const template = launchTemplate({ LaunchTemplateName: 'eks-web' })
const given = (MetadataOptions: object, AutoScalingGroupName = 'eks-web') => ({
  nodegroups: [nodegroup()],
  launchTemplates: [template],
  launchTemplateVersions: {
    [template.arn]: {
      Versions: [
        templateVersion({
          UsedBy: [{ AutoScalingGroupName, Version: '1' }],
          LaunchTemplateData: launchData({ MetadataOptions }),
        }),
      ],
    },
  },
})
const place = 'Versions[0].LaunchTemplateData.MetadataOptions'
const evidence = (tokens: string, hops: number) => [
  { path: `${place}.HttpTokens`, value: tokens },
  { path: `${place}.HttpPutResponseHopLimit`, value: hops },
]

export default defineCases(check, [
  {
    name: 'tokens that do not get into pods',
    kind: 'pass',
    given: given({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 }),
    expect: [{ arn, result: 'pass', evidence: evidence('required', 1) }],
  },
  {
    name: 'tokens that get into pods',
    kind: 'fail',
    given: given({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 }),
    expect: [{ arn, result: 'fail', evidence: evidence('required', 2) }],
  },
  {
    name: 'without tokens the hop limit means nothing',
    kind: 'edge',
    given: given({ HttpTokens: 'optional', HttpPutResponseHopLimit: 1 }),
    expect: [{ arn, result: 'fail', evidence: evidence('optional', 1) }],
  },
  {
    name: 'the metadata service is turned off',
    kind: 'edge',
    given: given({ HttpEndpoint: 'disabled', HttpTokens: 'optional', HttpPutResponseHopLimit: 2 }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'launch templates may not be read',
    kind: 'edge',
    given: {
      ...given({}),
      launchTemplateVersions: { [template.arn]: { kind: 'denied', action: 'ec2:DescribeLaunchTemplateVersions' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'the template is another group’s, or leaves it open',
    kind: 'none',
    given: given({ HttpTokens: 'optional', HttpPutResponseHopLimit: 2 }, 'another'),
    expect: 'notApplicable',
  },
])
