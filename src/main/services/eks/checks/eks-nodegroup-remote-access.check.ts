import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { routeTables, subnets } from '../../vpc/facts'
import { nodegroups } from '../facts'
import { placementOf } from '../judge'

export default defineCheck({
  id: 'eks-nodegroup-remote-access',
  title: 'Nodes take no SSH',
  failureTitle: 'Nodes take SSH',
  risk: 'Whoever has the key is an administrator of the node and of all pods on it, and no log of AWS tells what was done.',
  fix: 'Create the node group anew without an SSH key, and use Session Manager where a node must be looked into.',
  steps: [
    'Ask who uses the key, and look in the VPC flow logs for traffic to port 22 of the nodes.',
    'Give the role of the nodes AmazonSSMManagedInstanceCore, and see that a session through Systems Manager works.',
    'Create a node group without remote access; that of a group cannot be changed.',
    'Drain and delete the old group, and delete the key pair if nothing else uses it.',
  ],
  caution: 'Scripts that come to the nodes by SSH stop working; the flow logs show them beforehand.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP03', link: 'necessary', part: 'no interactive access to nodes by keys' },
    { id: 'SEC05-BP02', link: 'related', part: 'administration ports of nodes' },
    { id: 'SEC02-BP02', link: 'related', part: 'no long-term keys of nodes' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  ],
  needs: { nodegroups, subnets, routeTables },
  evaluate: (views) =>
    views.nodegroups.map((nodegroup) => {
      const key = at('remoteAccess.ec2SshKey', nodegroup.remoteAccess?.ec2SshKey)
      if (key.value === null) return pass(nodegroup, key)
      const [group] = nodegroup.remoteAccess?.sourceSecurityGroups ?? []
      const from = at('remoteAccess.sourceSecurityGroups[0]', group)
      if (group !== undefined) return failAs('low', nodegroup, key, from)
      // EKS opens port 22 to 0.0.0.0/0 where no group is named; in private subnets nobody comes by it.
      const place = placementOf(nodegroup, views.subnets, views.routeTables)
      if (place.kind === 'private') return failAs('low', nodegroup, key, from)
      return place.kind === 'public' ? fail(nodegroup, key, from, ...place.evidence) : fail(nodegroup, key, from)
    }),
})
