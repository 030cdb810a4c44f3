import { defineCases } from '../../../engine/cases'
import { configurationArn as arn, launchConfiguration, oldGroup, scalingGroup } from '../samples'
import check from './autoscaling-launch-configuration-secrets.check'

const secret = { Line: 2, Detector: 'name-of-a-secret', Version: 2, Preview: '…' }
const leaking = launchConfiguration({ UserData: { State: 'read', Secrets: [secret] } })

export default defineCases(check, [
  {
    name: 'a script without secrets',
    kind: 'pass',
    given: {
      autoScalingGroups: [oldGroup()],
      launchConfigurations: [launchConfiguration({ UserData: { State: 'read', Secrets: [] } })],
    },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'UserData.State', value: 'read' }] }],
  },
  {
    name: 'a password in the second line',
    kind: 'fail',
    given: { autoScalingGroups: [oldGroup()], launchConfigurations: [leaking] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'UserData.Secrets[0].Line', value: 2 },
          { path: 'UserData.Secrets[0].Detector', value: 'name-of-a-secret' },
        ],
      },
    ],
  },
  {
    name: 'a binary in the place of a script: nobody knows what is in it',
    kind: 'edge',
    given: {
      autoScalingGroups: [oldGroup()],
      launchConfigurations: [launchConfiguration({ UserData: { State: 'unreadable', Secrets: [] } })],
    },
    expect: 'notAssessed',
  },
  {
    name: 'no group uses it',
    kind: 'none',
    given: { autoScalingGroups: [scalingGroup()], launchConfigurations: [leaking] },
    expect: 'notApplicable',
  },
  {
    name: 'the group that used it is being deleted',
    kind: 'edge',
    given: { autoScalingGroups: [oldGroup({ Status: 'Delete in progress' })], launchConfigurations: [leaking] },
    expect: 'notApplicable',
  },
])
