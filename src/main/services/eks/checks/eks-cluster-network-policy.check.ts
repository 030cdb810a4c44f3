import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { addons, clusters } from '../facts'

export default defineCheck({
  id: 'eks-cluster-network-policy',
  title: 'The network add-on of the cluster enforces network policies',
  failureTitle: 'The network add-on of the cluster does not enforce network policies',
  risk: 'Unless another engine enforces them, each pod can speak with each other one, and a hole in the least of them reaches all.',
  fix: 'Turn network policies on in the configuration of the add-on vpc-cni, and write policies for each namespace.',
  steps: [
    'Ask whether another engine, such as Calico or Cilium, enforces policies in the cluster already.',
    'Set enableNetworkPolicy to "true" in the configuration of the add-on, under EKS, Add-ons, Amazon VPC CNI.',
    'Write policies that let in what each namespace needs, first where they are tried.',
    'See with a pod of another namespace that what no policy allows is refused.',
  ],
  caution:
    'Policies that were written and never enforced take effect at once and may cut services off; list them beforehand with `kubectl get networkpolicies -A`.',
  severity: 'medium',
  weighs:
    'Somebody must get into a pod first, and another engine may enforce policies, which only the inside of the cluster knows.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'traffic between pods' },
    { id: 'SEC05-BP01', link: 'related', part: 'layers within a cluster' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html'],
  peers: ['prowler:eks_cluster_network_policy_enabled'],
  differs: {
    'prowler:eks_cluster_network_policy_enabled':
      'It looks for a security group, which every cluster has; here the add-on that enforces policies is asked.',
  },
  needs: { clusters, addons },
  evaluate: (views) =>
    views.clusters.map((cluster) => {
      const network = views.addons.find(
        ({ addonName, clusterName }) => addonName === 'vpc-cni' && clusterName === cluster.name,
      )
      if (!network) {
        const text =
          'The network of the cluster is no add-on of EKS: only the inside of the cluster knows what it enforces.'
        return unknown(cluster, undecided('NetworkNotKnown', text))
      }
      const evidence = at('enableNetworkPolicy', network.enableNetworkPolicy)
      return network.enableNetworkPolicy === true
        ? pass(cluster, evidence)
        : fail(cluster, at('addonName', network.addonName), evidence)
    }),
})
