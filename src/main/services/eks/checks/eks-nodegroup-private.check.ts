import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { routeTables, subnets } from '../../vpc/facts'
import { nodegroups } from '../facts'
import { placementOf } from '../judge'

export default defineCheck({
  id: 'eks-nodegroup-private',
  title: 'Nodes stand in private subnets',
  failureTitle: 'Nodes stand in subnets that lead to the internet',
  risk: 'Nodes with public addresses can be named by everyone, so that one wrong rule of a security group exposes what runs on them.',
  fix: 'Run node groups in private subnets, with a NAT gateway or VPC endpoints for what they call.',
  steps: [
    'Look up what nodes and pods call outside of the VPC, and give private subnets a NAT gateway or VPC endpoints for it.',
    'Create a node group in private subnets; the subnets of a group cannot be changed.',
    'Drain the nodes of the old group, and see that services answer through their load balancers.',
    'Delete the old group.',
  ],
  caution:
    'Pods that clients call on the public addresses of nodes cannot be reached any more, and image pulls fail without a way to the registry; VPC flow logs show both.',
  severity: 'medium',
  weighs:
    'An address alone lets nobody in: the groups of the nodes decide, and where the subnet gives no address the failure is low.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'nodes of clusters in private layers' },
    { id: 'SEC05-BP02', link: 'related', part: 'traffic to nodes comes through load balancers' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html'],
  peers: ['prowler:eks_cluster_private_nodes_enabled'],
  differs: {
    'prowler:eks_cluster_private_nodes_enabled':
      'It looks at the endpoint of the control plane; where nodes stand is decided by subnets and routes.',
  },
  needs: { nodegroups, subnets, routeTables },
  evaluate: (views) =>
    views.nodegroups.map((nodegroup) => {
      const place = placementOf(nodegroup, views.subnets, views.routeTables)
      switch (place.kind) {
        case 'private':
          return pass(nodegroup, at('subnets[0]', nodegroup.subnets[0]))
        case 'unknown':
          return unknown(nodegroup, place.gap)
        case 'public':
          return place.addresses ? fail(nodegroup, ...place.evidence) : failAs('low', nodegroup, ...place.evidence)
      }
    }),
})
