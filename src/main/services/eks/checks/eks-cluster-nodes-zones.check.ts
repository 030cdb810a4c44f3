import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { subnets } from '../../vpc/facts'
import { clusters, clusterSettings, fargateProfiles, nodegroups } from '../facts'
import { computeOf, judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-nodes-zones',
  title: 'The nodes of the cluster stand in several Availability Zones',
  failureTitle: 'All nodes of the cluster stand in one Availability Zone',
  risk: 'When the zone fails, all workloads of the cluster fail with it, though the control plane goes on.',
  fix: 'Add subnets of other zones to the node groups, or a node group in each further zone.',
  steps: [
    'Look up which workloads use volumes: each volume binds its pod to a zone.',
    'Create a node group in a private subnet of each further zone; the subnets of a group cannot be changed.',
    'Spread the pods by topology spread constraints, and watch that they start on the new nodes.',
    'Shrink the old group when each zone holds its share.',
  ],
  caution:
    'Pods with volumes cannot move to another zone, and traffic between zones costs money; backups of the volumes must be there before groups shrink.',
  severity: 'medium',
  weighs: 'It takes the failure of a zone, and nobody gains by it.',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'nodes of clusters in several zones' },
    { id: 'REL11-BP02', link: 'related', part: 'pods move to nodes that are left' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/disaster-recovery-resiliency.html'],
  peers: ['service-screener:eksNodeGroupSingleAZ'],
  differs: {
    'service-screener:eksNodeGroupSingleAZ':
      'Groups of one zone each, as scaling with volumes asks for, pass where together they stand in several.',
  },
  needs: { clusters, clusterSettings, nodegroups, fargateProfiles, subnets },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { computeConfig }) => {
      const compute = computeOf(cluster, views.nodegroups, views.fargateProfiles)
      // Auto Mode chooses the subnets of its nodes by what only the cluster knows.
      if (compute.length === 0 || computeConfig?.enabled === true) return undefined
      const ids = [...new Set(compute.flatMap((each) => each.subnets))]
      const known = views.subnets.filter(({ SubnetId }) => ids.includes(SubnetId))
      const zones = [...new Set(known.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? []))]
      const evidence = zones.map((zone) => at('AvailabilityZone', zone))
      if (zones.length > 1) return pass(cluster, ...evidence)
      const [only] = evidence
      return only && known.length === ids.length
        ? fail(cluster, at('subnets[0]', compute[0]?.subnets[0]), only)
        : unknown(cluster, undecided('SubnetNotListed', 'AWS does not list all subnets of the cluster’s nodes.'))
    }),
})
