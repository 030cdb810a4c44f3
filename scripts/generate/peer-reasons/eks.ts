import type { PeerReasons } from '../peer-reason'

/** Rows about EKS that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:eksAutoModeNotEnabled': {
    kind: 'noRisk',
    why: 'Auto Mode is a paid option: node groups and Fargate run nodes as well, and are judged by what they are.',
  },
  'service-screener:eksNoAutoscaling': {
    kind: 'outsideSource',
    why: 'What adds nodes for waiting pods is a controller inside of the cluster, which no API of AWS shows.',
  },
  'service-screener:eksNoKarpenter': {
    kind: 'noRisk',
    why: 'Karpenter is one way among several to scale nodes, and runs inside of the cluster, where AWS does not see it.',
  },
  'service-screener:eksNoManagedStorageDrivers': {
    kind: 'noRisk',
    why: 'A cluster whose workloads keep nothing on volumes needs no storage driver, and a self-managed one works too.',
  },
  'service-screener:eksNoSpotInstances': {
    kind: 'noRisk',
    why: 'Whether a workload may be interrupted for a lower price is for its owner to decide.',
  },
}
