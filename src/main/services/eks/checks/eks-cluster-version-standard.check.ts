import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { clusters, clusterSettings, clusterVersions } from '../facts'
import { judgeClusters, versionGap, versionOf } from '../judge'

/** So long before the end of standard support an upgrade should be under way. */
const warningDays = 60

export default defineCheck({
  id: 'eks-cluster-version-standard',
  title: 'The version of Kubernetes is in standard support for the next 60 days',
  failureTitle: 'The version of Kubernetes is in extended support, or will be within 60 days',
  risk: 'Extended support costs several times as much for each hour of the cluster, and each further version makes the next upgrade longer.',
  fix: 'Plan the upgrade of the cluster to a version whose standard support lasts.',
  steps: [
    'Look at the upgrade insights of the cluster, under EKS, Monitor cluster, for APIs that the next version lacks.',
    'Upgrade a copy of the cluster first, with its add-ons and controllers.',
    'Upgrade control plane, add-ons and node groups of this cluster, one minor version after the other.',
    'See with `aws eks describe-cluster-versions` until when standard support of the new version lasts.',
  ],
  caution:
    'Workloads that use APIs which a version removed fail after the upgrade; the insights of 30 days do not show what runs once a quarter.',
  severity: 'low',
  weighs: 'AWS still patches the control plane in extended support, so that it costs money and no safety.',
  bestPractices: [
    { id: 'OPS05-BP05', link: 'necessary', part: 'clusters are upgraded in time' },
    { id: 'COST01-BP07', link: 'related', part: 'no surcharge for old versions' },
    { id: 'SUS06-BP03', link: 'related', part: 'versions that are kept up to date' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html'],
  peers: ['service-screener:eksClusterVersionUpdate'],
  differs: {
    'service-screener:eksClusterVersionUpdate': 'A version in standard support need not be the newest one.',
  },
  needs: { clusters, clusterSettings, clusterVersions, now },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, settings) => {
      const found = versionOf(settings, views.clusterVersions)
      if (!found) return unknown(cluster, versionGap(settings))
      const { place, version } = found
      const end = version.endOfStandardSupportDate
      if (version.versionStatus === 'UNSUPPORTED') return undefined
      const evidence = [
        at('version', settings.version),
        at(`${place}.versionStatus`, version.versionStatus),
        at(`${place}.endOfStandardSupportDate`, end),
      ] as const
      if (version.versionStatus === 'EXTENDED_SUPPORT') return fail(cluster, ...evidence)
      if (end === undefined) return unknown(cluster, versionGap(settings))
      const left = Date.parse(end) - Date.parse(views.now.time)
      return left < warningDays * 86_400_000 ? fail(cluster, ...evidence) : pass(cluster, ...evidence)
    }),
})
