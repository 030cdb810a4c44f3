import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, settings } from '../samples'
import check from './eks-cluster-authentication-mode.check'

const { accessConfig: _access, ...unnamed } = settings()
const mode = (authenticationMode: string) => given({ accessConfig: { authenticationMode } })

export default defineCases(check, [
  { name: 'access entries', kind: 'pass', given: mode('API'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a ConfigMap',
    kind: 'fail',
    given: mode('CONFIG_MAP'),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'accessConfig.authenticationMode', value: 'CONFIG_MAP' }] }],
  },
  { name: 'both, on the way', kind: 'edge', given: mode('API_AND_CONFIG_MAP'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'AWS does not say',
    kind: 'edge',
    given: { ...given(), clusterSettings: { [arn]: unnamed } },
    expect: 'notAssessed',
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
