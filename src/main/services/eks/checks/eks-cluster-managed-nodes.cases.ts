import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, fargateProfile, given, nodegroup } from '../samples'
import check from './eks-cluster-managed-nodes.check'

const auto = (value: boolean | null) => ({ path: 'computeConfig.enabled', value })

export default defineCases(check, [
  {
    name: 'a managed node group',
    kind: 'pass',
    given: { ...given(), nodegroups: [nodegroup()], fargateProfiles: [] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'neither group, nor Fargate, nor Auto Mode',
    kind: 'fail',
    given: { ...given(), nodegroups: [nodegroup({ clusterName: 'another' })], fargateProfiles: [] },
    expect: [{ arn, result: 'fail', evidence: [auto(null)] }],
  },
  {
    name: 'Fargate alone',
    kind: 'edge',
    given: { ...given(), nodegroups: [], fargateProfiles: [fargateProfile()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'Auto Mode',
    kind: 'edge',
    given: { ...given({ computeConfig: { enabled: true } }), nodegroups: [], fargateProfiles: [] },
    expect: [{ arn, result: 'pass', evidence: [auto(true)] }],
  },
  {
    name: 'no cluster',
    kind: 'none',
    given: { clusters: [], clusterSettings: {}, nodegroups: [], fargateProfiles: [] },
    expect: 'notApplicable',
  },
])
