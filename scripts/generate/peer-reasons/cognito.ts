import type { PeerReasons } from '../peer-reason'

/** Rows about Cognito that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:cognitoClientNoSecret': {
    kind: 'wrong',
    why: 'A client of a browser or phone cannot keep a secret and is right without one; one of a machine cannot be made without it.',
  },
}
