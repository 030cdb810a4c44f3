import { parseCidr } from '../../../../shared/network/address-range'
import { findInternetCover } from '../../../../shared/network/internet'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-endpoint-public',
  title: 'The API of the cluster is closed to the internet',
  failureTitle: 'The API of the cluster is open to the internet',
  risk: 'Everyone can try stolen credentials and tokens on the control plane, and a hole in Kubernetes is open to all at once.',
  fix: 'Use the private endpoint, or limit the public one to the addresses from which the cluster is administered.',
  steps: [
    'Look up in the audit log of the cluster from which addresses people and pipelines call the API today.',
    'Turn the private endpoint on, so that nodes and pods in the VPC do not need the public one.',
    'Edit the endpoint access of the cluster, under EKS, Networking, and name these addresses, or turn public access off.',
    'See with `kubectl get nodes` from outside of the addresses that the API cannot be reached.',
  ],
  caution:
    'Pipelines, people and nodes outside of the VPC that use other addresses lose the cluster; the audit log shows them beforehand.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'who may reach the control plane of clusters' },
    { id: 'SEC05-BP01', link: 'related', part: 'control planes in private layers' },
    { id: 'SEC03-BP07', link: 'related', part: 'public access to clusters' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html',
  ],
  peers: [
    'prowler:eks_cluster_not_publicly_accessible',
    'service-screener:eksPublicEndpointNoCidrRestriction',
    'service-screener:eksEndpointPublicAccess',
  ],
  differs: {
    'prowler:eks_cluster_not_publicly_accessible':
      'All ranges together count, so that two halves of the internet are the internet, IPv6 included.',
    'service-screener:eksPublicEndpointNoCidrRestriction':
      'All ranges together count, so that two halves of the internet are the internet, IPv6 included.',
    'service-screener:eksEndpointPublicAccess': 'A public endpoint that only certain addresses reach passes.',
  },
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { resourcesVpcConfig: network }) => {
      const open = at('resourcesVpcConfig.endpointPublicAccess', network?.endpointPublicAccess)
      if (network?.endpointPublicAccess === false) return pass(cluster, open)
      const ranges = (network?.publicAccessCidrs ?? []).map((value, index) => ({
        source: at(`resourcesVpcConfig.publicAccessCidrs[${index}]`, value),
        range: parseCidr(value),
      }))
      const readable = ranges.flatMap(({ source, range }) => (range ? [{ source, range }] : []))
      const cover = findInternetCover(readable)
      if (cover.length > 0) return fail(cluster, open, ...cover.map(({ source }) => source))
      // AWS writes 0.0.0.0/0 where nobody limits the endpoint, so that an empty list says nothing.
      if (readable.length === 0 || readable.length < ranges.length) {
        return unknown(cluster, undecided('AddressesNotGiven', 'AWS does not say who may reach the public endpoint.'))
      }
      return pass(cluster, ...readable.map(({ source }) => source))
    }),
})
