import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { launchData, launchTemplate, templateVersion } from '../samples'
import check from './ec2-launch-template-public-address.check'

const { arn } = launchTemplate()
const path = 'Versions[0].LaunchTemplateData.NetworkInterfaces'

const given = (...addresses: readonly (boolean | undefined)[]) => ({
  launchTemplates: [launchTemplate()],
  launchTemplateVersions: {
    [arn]: {
      Versions: [
        templateVersion({
          LaunchTemplateData: launchData({
            NetworkInterfaces: addresses.map((AssociatePublicIpAddress, DeviceIndex) => ({
              DeviceIndex,
              ...(AssociatePublicIpAddress === undefined ? {} : { AssociatePublicIpAddress }),
              Groups: [],
            })),
          }),
        }),
      ],
    },
  },
})

export default defineCases(check, [
  { name: 'it says no', kind: 'pass', given: given(false), expect: [{ arn, result: 'pass' }] },
  {
    name: 'it says yes',
    kind: 'fail',
    given: given(true),
    expect: [{ arn, result: 'fail', evidence: [at(`${path}[0].AssociatePublicIpAddress`, true)] }],
  },
  {
    name: 'the second interface says yes',
    kind: 'edge',
    given: given(false, true),
    expect: [{ arn, result: 'fail', evidence: [at(`${path}[1].AssociatePublicIpAddress`, true)] }],
  },
  {
    name: 'it leaves that to the subnet, which is judged there',
    kind: 'edge',
    given: given(undefined),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the versions may not be read',
    kind: 'edge',
    given: {
      ...given(),
      launchTemplateVersions: { [arn]: { kind: 'denied', action: 'ec2:DescribeLaunchTemplateVersions' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no template', kind: 'none', given: { ...given(), launchTemplates: [] }, expect: 'notApplicable' },
])
