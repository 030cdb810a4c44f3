import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-endpoint-private',
  title: 'Nodes reach the control plane inside of the VPC',
  failureTitle: 'Nodes reach the control plane by its public address only',
  risk: 'Without the private endpoint the public one cannot be closed, and nodes depend on a way out of the VPC to do their work.',
  fix: 'Turn the private endpoint of the cluster on.',
  steps: [
    'See that DNS resolution and DNS hostnames are turned on in the VPC.',
    'Turn private access on, under EKS, Networking, Manage endpoint access; public access may stay as it is.',
    'See with `nslookup` on a node that the name of the API leads to addresses of the VPC.',
  ],
  caution:
    'Names of the API lead to private addresses for everyone who asks the resolver of the VPC, so networks that are connected to it need a route and an open port 443.',
  severity: 'low',
  weighs: 'The traffic is encrypted and authenticated on either way; nobody gains by the public one alone.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'nodes speak with the control plane in private layers' },
    { id: 'REL02-BP01', link: 'related', part: 'nodes do not depend on the way to the internet' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html'],
  peers: ['prowler:eks_cluster_private_nodes_enabled'],
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { resourcesVpcConfig: network }) => {
      const evidence = at('resourcesVpcConfig.endpointPrivateAccess', network?.endpointPrivateAccess)
      return network?.endpointPrivateAccess === true ? pass(cluster, evidence) : fail(cluster, evidence)
    }),
})
