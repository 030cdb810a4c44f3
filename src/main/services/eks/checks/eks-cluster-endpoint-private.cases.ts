import { defineCases } from '../../../engine/cases'
import { cluster, clusterArn as arn, given, network, settings, settingsDenied } from '../samples'
import check from './eks-cluster-endpoint-private.check'

const off = { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['198.51.100.0/24'] }
const other = cluster({ name: 'secret' })

export default defineCases(check, [
  { name: 'turned on', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'turned off',
    kind: 'fail',
    given: given({ resourcesVpcConfig: network(off) }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'resourcesVpcConfig.endpointPrivateAccess', value: false }] }],
  },
  {
    name: 'the settings of one cluster of two may not be read',
    kind: 'edge',
    given: {
      clusters: [other, cluster()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1)),
      clusterSettings: { [arn]: settings(), [other.arn]: settingsDenied },
    },
    expect: [
      { arn, result: 'pass' },
      { arn: other.arn, result: 'unknown', gap: 'denied' },
    ],
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
