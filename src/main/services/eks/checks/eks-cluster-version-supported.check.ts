import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { clusters, clusterSettings, clusterVersions } from '../facts'
import { judgeClusters, versionGap, versionOf } from '../judge'

export default defineCheck({
  id: 'eks-cluster-version-supported',
  title: 'AWS supports the version of Kubernetes that the cluster runs',
  failureTitle: 'AWS does not support the version of Kubernetes that the cluster runs any more',
  risk: 'Holes in Kubernetes that become known are not closed any more, and AWS upgrades the control plane at a time of its own.',
  fix: 'Upgrade the cluster, one minor version after the other, to a version in standard support.',
  steps: [
    'Look at the upgrade insights of the cluster, under EKS, Monitor cluster, for APIs that later versions lack.',
    'Change manifests and controllers that use these APIs.',
    'Upgrade the control plane by one minor version, then its add-ons, then its node groups.',
    'Repeat until the version is in standard support, and see with `kubectl get nodes` that all nodes run it.',
  ],
  caution:
    'Workloads that use removed APIs fail after the upgrade, and the way back is short if there is one; try it on a copy of the cluster first.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'control planes get patches' },
    { id: 'OPS05-BP05', link: 'related', part: 'versions of clusters are kept' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html'],
  peers: ['prowler:eks_cluster_uses_a_supported_version', 'service-screener:eksClusterVersionEol'],
  differs: {
    'prowler:eks_cluster_uses_a_supported_version':
      'AWS itself is asked which versions it supports and until when; extended support is support.',
  },
  needs: { clusters, clusterSettings, clusterVersions, now },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, settings) => {
      const found = versionOf(settings, views.clusterVersions)
      if (!found) return unknown(cluster, versionGap(settings))
      const { place, version } = found
      const end = version.endOfExtendedSupportDate
      const evidence = [
        at('version', settings.version),
        at(`${place}.versionStatus`, version.versionStatus),
        at(`${place}.endOfExtendedSupportDate`, end),
      ] as const
      const isOver = end !== undefined && Date.parse(end) <= Date.parse(views.now.time)
      if (version.versionStatus === 'UNSUPPORTED' || isOver) return fail(cluster, ...evidence)
      return version.versionStatus === undefined ? unknown(cluster, versionGap(settings)) : pass(cluster, ...evidence)
    }),
})
