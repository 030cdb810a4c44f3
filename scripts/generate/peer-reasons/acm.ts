import type { PeerReasons } from '../peer-reason'

/** Rows about certificates that no check answers. */
export const reasons: PeerReasons = {
  'prowler:acm_certificates_transparency_logs_enabled': {
    kind: 'retired',
    why: 'Since June 2026 AWS records every public certificate in a transparency log and lets nobody opt out any more.',
  },
  'service-screener:acmCertTransparencyDisabled': {
    kind: 'retired',
    why: 'Nobody can opt out of transparency logs since June 2026, so the option says nothing any more.',
  },
}
