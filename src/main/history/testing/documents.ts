import type { CheckMetadata } from '../../../shared/review/check-metadata'
import type { FactItem, FactUnit } from '../../../shared/review/fact-state'
import type { Outcome } from '../../../shared/review/outcome'
import { schemaVersion } from '../../../shared/review/snapshot'
import type { Scope, Snapshot } from '../../../shared/review/snapshot'
import { documentDigest } from '../canonical'
import type { NewReview } from '../reviews'

export const testScope: Scope = { profiles: ['audit'], regions: null, services: null, checks: null }
export const testAccount = '111122223333'
export const testCaller = `arn:aws:sts::${testAccount}:assumed-role/Audit/reviewer`

/** A review to begin. */
export const testReview = (id: string, changed: Partial<NewReview> = {}): NewReview => ({
  id,
  scope: testScope,
  callers: [testCaller],
  startedAt: '2026-06-01T08:00:00Z',
  now: '2026-06-01T08:00:00Z',
  detail: null,
  ...changed,
})

export const groupsUnit: FactUnit = { account: testAccount, region: 'eu-central-1', fact: 'ec2-security-groups' }

/** Security groups by number, as facts. */
export const groupItems = (count: number, from = 0): readonly FactItem[] =>
  Array.from({ length: count }, (_, index) => {
    const id = `sg-${String(from + index).padStart(8, '0')}`
    const arn = `arn:aws:ec2:eu-central-1:${testAccount}:security-group/${id}`
    return { key: arn, value: { arn, GroupId: id, GroupName: `group ${from + index}`, IpPermissions: [] } }
  })

/** Metadata of a check. */
export const testCheck = (id: string, changed: Partial<CheckMetadata> = {}): CheckMetadata => ({
  id,
  version: 1,
  service: id.split('-')[0] ?? id,
  title: `All is well with ${id}`,
  failureTitle: `Something is wrong with ${id}`,
  risk: 'Something can happen.',
  fix: 'Mend it.',
  severity: 'high',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'a part' }],
  references: [],
  per: 'region',
  needs: [],
  peers: [],
  differs: {},
  manual: false,
  ...changed,
})

/** A document with these outcomes and its right digest. */
export const testDocument = (
  snapshot: string,
  outcomes: readonly Outcome[] = [],
  changed: Partial<Omit<Snapshot, 'digest'>> = {},
): Snapshot => {
  const body = {
    schemaVersion,
    snapshot,
    app: { name: 'plumbline', version: '0.1.0' },
    checks: { version: 'v1', list: [...new Set(outcomes.map(({ check }) => check))].map((id) => testCheck(id)) },
    scope: testScope,
    startedAt: '2026-06-01T08:00:00Z',
    endedAt: '2026-06-01T08:05:00Z',
    sample: false,
    accounts: [],
    outcomes: [...outcomes],
    scores: { weights: '1', organization: [], accounts: [] },
    coverage: { organization: [], accounts: [] },
    calls: [{ service: 's3', operation: 'ListBuckets', count: 1 }],
    contentDigest: 'c'.repeat(64),
    ...changed,
  } satisfies Omit<Snapshot, 'digest'>
  return { ...body, digest: documentDigest(body) }
}
