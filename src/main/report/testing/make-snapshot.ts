import type { CheckMetadata } from '../../../shared/review/check-metadata'
import type { Outcome, Severity, Verdict } from '../../../shared/review/outcome'
import type { ReviewedAccount, Snapshot } from '../../../shared/review/snapshot'
import { score } from '../../../shared/scoring/score'

/** Accounts of made snapshots. */
export const production = '111122223333'
export const sandbox = '444455556666'

/** A check that decides on SEC05-BP02. */
export const makeCheck = (id: string, more: Partial<CheckMetadata> = {}): CheckMetadata => ({
  id,
  version: 1,
  service: 's3',
  title: `${id} is as it should be`,
  failureTitle: `${id} is not as it should be`,
  risk: 'Something can happen.',
  fix: 'Do something.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'one part' }],
  references: ['https://docs.aws.amazon.com/'],
  per: 'account',
  needs: [],
  peers: [],
  differs: {},
  manual: false,
  ...more,
})

/** A verdict on a bucket of this name. */
export const makeVerdict = (name: string, result: Verdict['result'], severity: Severity = 'medium'): Verdict => ({
  resource: { arn: `arn:aws:s3:::${name}`, type: 'AWS::S3::Bucket', name },
  result,
  severity,
  evidence: [{ path: 'Status', value: null }],
})

/** An outcome in the production account. */
export const makeOutcome = (check: string, verdicts: readonly Verdict[], more: Partial<Outcome> = {}): Outcome => ({
  check,
  account: production,
  region: 'global',
  status: 'assessed',
  unknown: [],
  verdicts: [...verdicts],
  ...more,
})

/** An account read at AWS. */
export const makeAccount = (id: string, name: string, more: Partial<ReviewedAccount> = {}): ReviewedAccount => ({
  id,
  name,
  caller: `arn:aws:sts::${id}:assumed-role/Reviewer/anna`,
  profile: name,
  sameAccount: [],
  partition: 'aws',
  regions: ['eu-central-1'],
  ...more,
})

/** A snapshot of these outcomes, with the scores that they have. */
export const makeSnapshot = (
  checks: readonly CheckMetadata[],
  outcomes: readonly Outcome[],
  more: Partial<Snapshot> = {},
): Snapshot => ({
  schemaVersion: 1,
  snapshot: '20260301-090000-abcdef12',
  app: { name: 'plumbline', version: '1.2.3' },
  checks: { version: 'c'.repeat(64), list: [...checks] },
  scope: { profiles: ['production'], regions: null, services: null, checks: null },
  startedAt: '2026-03-01T09:00:00.000Z',
  endedAt: '2026-03-01T09:05:00.000Z',
  sample: false,
  accounts: [makeAccount(production, 'production'), makeAccount(sandbox, 'sandbox')],
  outcomes: [...outcomes],
  ...score({ outcomes, checks }),
  calls: [{ service: 's3', operation: 'ListBuckets', count: 2 }],
  contentDigest: 'a'.repeat(64),
  digest: 'b'.repeat(64),
  ...more,
})
