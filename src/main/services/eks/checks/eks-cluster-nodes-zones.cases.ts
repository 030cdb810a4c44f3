import { defineCases } from '../../../engine/cases'
import { subnet } from '../../vpc/samples'
import { clusterArn as arn, fargateProfile, given, nodegroup } from '../samples'
import check from './eks-cluster-nodes-zones.check'

const subnets = [
  subnet({ SubnetId: 'subnet-1', AvailabilityZone: 'eu-central-1a' }),
  subnet({ SubnetId: 'subnet-2', AvailabilityZone: 'eu-central-1b' }),
  subnet({ SubnetId: 'subnet-3', AvailabilityZone: 'eu-central-1a' }),
]
const one = nodegroup({ subnets: ['subnet-1', 'subnet-3'] })

export default defineCases(check, [
  {
    name: 'a group in two zones',
    kind: 'pass',
    given: { ...given(), nodegroups: [nodegroup()], fargateProfiles: [], subnets },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a group in two subnets of one zone',
    kind: 'fail',
    given: { ...given(), nodegroups: [one], fargateProfiles: [], subnets },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'subnets[0]', value: 'subnet-1' },
          { path: 'AvailabilityZone', value: 'eu-central-1a' },
        ],
      },
    ],
  },
  {
    name: 'a group in each of two zones',
    kind: 'edge',
    given: {
      ...given(),
      nodegroups: [one, nodegroup({ nodegroupName: 'web-b', subnets: ['subnet-2'] })].toSorted((a, b) =>
        a.arn < b.arn ? -1 : 1,
      ),
      fargateProfiles: [],
      subnets,
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'Fargate in the other zone',
    kind: 'edge',
    given: { ...given(), nodegroups: [one], fargateProfiles: [fargateProfile({ subnets: ['subnet-2'] })], subnets },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a subnet is not listed',
    kind: 'edge',
    given: { ...given(), nodegroups: [nodegroup()], fargateProfiles: [], subnets: subnets.slice(0, 1) },
    expect: 'notAssessed',
  },
  {
    name: 'Auto Mode chooses the zones, and another cluster’s nodes are no matter',
    kind: 'none',
    given: {
      ...given({ computeConfig: { enabled: true } }),
      nodegroups: [nodegroup({ clusterName: 'another', subnets: ['subnet-1'] })],
      fargateProfiles: [],
      subnets,
    },
    expect: 'notApplicable',
  },
])
