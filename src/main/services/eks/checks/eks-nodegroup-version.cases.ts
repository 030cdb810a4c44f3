import { defineCases } from '../../../engine/cases'
import { clusterArn, given, nodegroup, nodegroupArn as arn, settingsDenied } from '../samples'
import check from './eks-nodegroup-version.check'

const { version: _version, ...withoutVersion } = nodegroup({ amiType: 'CUSTOM' })
const evidence = (nodes: string, control = '1.35') => [
  { path: 'version', value: nodes },
  { path: 'version', value: control },
]

export default defineCases(check, [
  {
    name: 'the same version',
    kind: 'pass',
    given: { ...given(), nodegroups: [nodegroup()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one version behind',
    kind: 'fail',
    given: { ...given(), nodegroups: [nodegroup({ version: '1.34' })] },
    expect: [{ arn, result: 'fail', evidence: evidence('1.34') }],
  },
  {
    name: 'further behind than Kubernetes supports',
    kind: 'edge',
    given: { ...given(), nodegroups: [nodegroup({ version: '1.31' })] },
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: evidence('1.31') }],
  },
  {
    name: 'version 1.9 comes before 1.10',
    kind: 'edge',
    given: { ...given({ version: '1.10' }), nodegroups: [nodegroup({ version: '1.9' })] },
    expect: [{ arn, result: 'fail', evidence: evidence('1.9', '1.10') }],
  },
  {
    name: 'the settings of the cluster may not be read',
    kind: 'edge',
    given: { ...given(), clusterSettings: { [clusterArn]: settingsDenied }, nodegroups: [nodegroup()] },
    expect: 'notAssessed',
  },
  {
    name: 'an image of the customer’s decides',
    kind: 'none',
    given: { ...given(), nodegroups: [withoutVersion] },
    expect: 'notApplicable',
  },
])
