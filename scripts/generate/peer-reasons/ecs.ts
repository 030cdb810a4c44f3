import type { PeerReasons } from '../peer-reason'

/** Rows about ECS that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:ecsClusterDefaultCapacityProviderStrategy': {
    kind: 'noRisk',
    why: 'The default is for those who name no way to run a task; services say theirs, and a cluster may do without.',
  },
  'service-screener:ecsClusterManagedStorageEncryption': {
    kind: 'noRisk',
    why: 'Fargate encrypts its storage with a key of AWS always; a key of one’s own is a matter of policy.',
  },
  'service-screener:ecsTaskDefinitionEphemeralStorageEncryption': {
    kind: 'noRisk',
    why: 'A definition cannot say it: the storage of tasks on Fargate is always encrypted, by the key that the cluster names.',
  },
  'service-screener:ecsServiceAutoScalingConfigured': {
    kind: 'noRisk',
    why: 'A fixed number of tasks is right for steady loads, queues and leaders; how to scale is a matter of design.',
  },
}
