import type { PeerReasons } from '../peer-reason'

/** Rows about CloudFront that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:fieldLevelEncryption': {
    kind: 'noRisk',
    why: 'It is an extra for forms whose fields only one server behind the application may read; few applications have such fields, and HTTPS protects the way.',
  },
  'service-screener:originFailover': {
    kind: 'noRisk',
    why: 'Buckets and load balancers stand in several zones by themselves, and whether a second origin is worth keeping is a matter of the business.',
  },
}
