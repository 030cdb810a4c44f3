import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clusters, clusterSettings, fargateProfiles, nodegroups } from '../facts'
import { computeOf, judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-managed-nodes',
  title: 'EKS runs nodes for the cluster',
  failureTitle: 'EKS runs no node for the cluster',
  risk: 'Nobody but the team itself replaces the images of the nodes, drains them and sees that they fit the version of the control plane.',
  fix: 'Run at least the basic workloads on a managed node group, on Fargate or in Auto Mode.',
  steps: [
    'Look up which nodes the cluster has, and who starts them: `kubectl get nodes -L eks.amazonaws.com/nodegroup,karpenter.sh/nodepool`.',
    'Create a managed node group or turn Auto Mode on, and let the pods of kube-system run there.',
    'Move the other workloads by draining the old nodes one after the other.',
    'Delete the old groups when they are empty.',
  ],
  caution:
    'Draining ends the pods of a node; workloads of a single pod are down until it runs elsewhere, so look at disruption budgets first.',
  severity: 'low',
  weighs: 'Nodes of one’s own are a choice: what they run and show is judged with their instances.',
  bestPractices: [
    { id: 'SEC06-BP05', link: 'necessary', part: 'nodes are replaced and updated by a service' },
    { id: 'REL11-BP03', link: 'related', part: 'nodes that fail are replaced' },
    { id: 'SUS05-BP03', link: 'related', part: 'managed nodes' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html'],
  peers: ['service-screener:eksNoManagedNodeGroups'],
  differs: {
    'service-screener:eksNoManagedNodeGroups': 'Fargate profiles and Auto Mode count as well.',
  },
  needs: { clusters, clusterSettings, nodegroups, fargateProfiles },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { computeConfig }) => {
      const auto = at('computeConfig.enabled', computeConfig?.enabled)
      if (computeConfig?.enabled === true) return pass(cluster, auto)
      const [first] = computeOf(cluster, views.nodegroups, views.fargateProfiles)
      return first ? pass(cluster, at('arn', first.arn)) : fail(cluster, auto)
    }),
})
