import type { PeerReasons } from '../peer-reason'

/** Rows about Classic Load Balancers that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:ELBClassicLB': {
    kind: 'noRisk',
    why: 'AWS calls the type previous generation and goes on supporting it; plain HTTP, old TLS and what else it lacks is judged where it hurts.',
  },
}
