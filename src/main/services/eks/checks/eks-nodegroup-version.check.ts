import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { clusters, clusterSettings, nodegroups } from '../facts'
import { minorOf } from '../judge'

/** Kubernetes supports nodes that are at most so many minor versions behind the control plane. */
const supportedSkew = 3

export default defineCheck({
  id: 'eks-nodegroup-version',
  title: 'Nodes run the version of Kubernetes that their control plane runs',
  failureTitle: 'Nodes run an older version of Kubernetes than their control plane',
  risk: 'Nodes that stay behind miss patches of kubelet and runtime, and stop the next upgrade of the control plane.',
  fix: 'Update the node group to the version of the cluster.',
  steps: [
    'Look at disruption budgets and single pods of the workloads, which an update of nodes evicts.',
    'Update the node group, under EKS, Compute, or with `aws eks update-nodegroup-version`.',
    'See with `kubectl get nodes` that all nodes run the version of the cluster.',
  ],
  caution: 'The update replaces all nodes one after the other and evicts their pods; data in local volumes is lost.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS05-BP05', link: 'necessary', part: 'nodes are updated with their cluster' },
    { id: 'SEC06-BP01', link: 'related', part: 'patches of nodes' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html',
  ],
  needs: { clusters, clusterSettings, nodegroups },
  evaluate: (views) =>
    views.nodegroups.flatMap((nodegroup) => {
      const nodes = minorOf(nodegroup.version)
      // Without a version an image of the customer’s decides, which AWS cannot look into.
      if (nodes === undefined) return []
      const cluster = views.clusters.find(({ name }) => name === nodegroup.clusterName)
      const detail = cluster && views.clusterSettings.of(cluster)
      if (detail?.known === false) return [unknown(nodegroup, detail.gap)]
      const control = minorOf(detail?.value.version)
      if (control === undefined) {
        const text = `AWS does not tell the version of the cluster ${nodegroup.clusterName}.`
        return [unknown(nodegroup, undecided('VersionNotGiven', text))]
      }
      const own = at('version', nodegroup.version)
      const theirs = at('version', detail?.value.version)
      if (nodes >= control) return [pass(nodegroup, own)]
      return [control - nodes > supportedSkew ? failAs('medium', nodegroup, own, theirs) : fail(nodegroup, own, theirs)]
    }),
})
