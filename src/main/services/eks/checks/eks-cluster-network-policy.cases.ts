import { defineCases } from '../../../engine/cases'
import { addon, cluster, clusterArn as arn } from '../samples'
import check from './eks-cluster-network-policy.check'

const { enableNetworkPolicy: _policy, ...silent } = addon()
const name = { path: 'addonName', value: 'vpc-cni' }

export default defineCases(check, [
  {
    name: 'turned on',
    kind: 'pass',
    given: { clusters: [cluster()], addons: [addon()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'turned off',
    kind: 'fail',
    given: { clusters: [cluster()], addons: [addon({ enableNetworkPolicy: false })] },
    expect: [{ arn, result: 'fail', evidence: [name, { path: 'enableNetworkPolicy', value: false }] }],
  },
  {
    name: 'the configuration does not say: then it is off',
    kind: 'edge',
    given: { clusters: [cluster()], addons: [silent] },
    expect: [{ arn, result: 'fail', evidence: [name, { path: 'enableNetworkPolicy', value: null }] }],
  },
  {
    name: 'a network of one’s own',
    kind: 'edge',
    given: { clusters: [cluster()], addons: [addon({ addonName: 'coredns' }), addon({ clusterName: 'another' })] },
    expect: 'notAssessed',
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], addons: [addon()] }, expect: 'notApplicable' },
])
