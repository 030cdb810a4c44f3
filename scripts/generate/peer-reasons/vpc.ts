import type { PeerReasons } from '../peer-reason'

/** Rows about VPC that no check answers. */
export const reasons: PeerReasons = {
  'prowler:vpc_different_regions': {
    kind: 'noRisk',
    why: 'Whether a workload spans regions is decided by its recovery objectives; a VPC in one region alone is no fault.',
  },
  'prowler:vpc_endpoint_for_ec2_enabled': {
    kind: 'noRisk',
    why: 'Calls to the API of EC2 are signed and encrypted on either way, and an endpoint costs by the hour without being needed for that.',
  },
}
