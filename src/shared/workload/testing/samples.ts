import type { CheckMetadata } from '../../review/check-metadata'
import type { Gap } from '../../review/gap'
import type { Outcome, Severity } from '../../review/outcome'
import type { ReviewedAccount } from '../../review/snapshot'
import type { EvidenceSource } from '../check-evidence'
import type { Choice, LensReview, Question } from '../workload'
import { gatherEvidence, type ChoiceEvidence, type EvidenceRequest } from '../workload-evidence'
import type { WorkloadSlice } from '../workload-slice'

/** Accounts of the samples: two of the workload, one that is not. */
export const account = '111122223333'
/** The workload's second account, where a sample names it. */
export const secondAccount = '444455556666'
/** An account outside of the workload. */
export const strangeAccount = '999988887777'
/** The workload's region. */
export const region = 'eu-central-1'
/** A denied call. */
export const denied: Gap = { kind: 'denied', action: 'ec2:DescribeSecurityGroups' }
/** The practice that samples look at: its choice and its number. */
export const layered = { choiceId: 'sec_network_protection_layered', practice: 'SEC05-BP02' } as const

/** A check that is necessary for `layered`, unless said otherwise. */
export const check = (id: string, more: Partial<CheckMetadata> = {}): CheckMetadata => ({
  id,
  version: 1,
  service: 'ec2',
  title: 'A',
  failureTitle: 'B',
  risk: 'C.',
  fix: 'D.',
  severity: 'high',
  bestPractices: [{ id: layered.practice, link: 'necessary', part: 'all' }],
  references: [],
  per: 'region',
  needs: [],
  peers: [],
  differs: {},
  manual: false,
  ...more,
})

/** A check that is shown beside `layered` and decides nothing. */
export const related = (id: string): CheckMetadata =>
  check(id, { bestPractices: [{ id: layered.practice, link: 'related', part: 'all' }] })

type Made = Partial<Outcome> & {
  readonly passes?: readonly string[]
  readonly fails?: readonly (readonly [arn: string, severity: Severity])[]
  readonly unjudged?: readonly string[]
}

const resource = (arn: string) => ({ arn, type: 'AWS::EC2::SecurityGroup', name: arn })

/** An outcome of the check `a` in the workload's account and region. */
export const outcome = ({ passes = [], fails = [], unjudged = [], ...rest }: Made): Outcome => ({
  check: 'a',
  account,
  region,
  status: 'assessed',
  unknown: unjudged.map((arn) => ({ resource: resource(arn), gap: denied })),
  verdicts: [
    ...passes.map((arn) => ({
      resource: resource(arn),
      result: 'pass' as const,
      severity: 'high' as const,
      evidence: [],
    })),
    ...fails.map(([arn, severity]) => ({
      resource: resource(arn),
      result: 'fail' as const,
      severity,
      evidence: [],
    })),
  ],
  ...rest,
})

/** An outcome with a gap. */
export const gapOutcome = (more: Partial<Outcome> = {}): Outcome =>
  outcome({ status: 'notAssessed', gap: denied, ...more })

/** An outcome with no such resource. */
export const noneOutcome = (more: Partial<Outcome> = {}): Outcome => outcome({ status: 'notApplicable', ...more })

/** An account that was reviewed in one region. */
export const reviewed = (id: string, more: Partial<ReviewedAccount> = {}): ReviewedAccount => ({
  id,
  name: `account ${id}`,
  caller: `arn:aws:iam::${id}:user/reviewer`,
  profile: null,
  sameAccount: [],
  partition: 'aws',
  regions: [region],
  ...more,
})

/** A snapshot's evidence, of the check `a` in one account unless said otherwise. */
export const source = (outcomes: readonly Outcome[], more: Partial<EvidenceSource> = {}): EvidenceSource => ({
  startedAt: '2026-05-04T08:00:00.000Z',
  digest: 'd1f0'.repeat(16),
  accounts: [reviewed(account)],
  outcomes: [...outcomes],
  checks: { list: [check('a')] },
  ...more,
})

type Mapped = Extract<WorkloadSlice, { kind: 'mapped' }>

/** The slice of one account and one region. */
export const slice = (more: Partial<Mapped> = {}): Mapped => ({
  kind: 'mapped',
  accounts: [account],
  regions: [region],
  tags: {},
  namedBy: 'workload',
  untold: [],
  ...more,
})

/** A choice in one of its four states; the Tool's lists agree. */
export const choice = (
  choiceId: string,
  status: Choice['status'] = 'UNSELECTED',
  more: Partial<Choice> = {},
): Choice => ({
  choiceId,
  title: choiceId,
  selected: status === 'SELECTED',
  status,
  reason: 'NONE',
  notes: '',
  ...more,
})

/** The question on network protection. */
export const question = (choices: readonly Choice[], more: Partial<Question> = {}): Question => ({
  questionId: 'network-protection',
  pillarId: 'security',
  isApplicable: true,
  reason: 'NONE',
  notes: '',
  risk: 'HIGH',
  answeredAt: null,
  choices: [...choices],
  ...more,
})

/** A review by the framework's lens. */
export const review = (questions: readonly Question[], more: Partial<LensReview> = {}): LensReview => ({
  lensAlias: 'wellarchitected',
  lensVersion: '2026-05-01',
  lensStatus: 'CURRENT',
  updatedAt: '2026-05-01T08:00:00.000Z',
  pillarReviews: [],
  questions: [...questions],
  ...more,
})

/** A request on a day soon after the evidence, with nothing accepted. */
export const request = (outcomes: readonly Outcome[], more: Partial<EvidenceRequest> = {}): EvidenceRequest => ({
  source: source(outcomes),
  slice: slice(),
  isAccepted: () => false,
  today: '2026-05-10T08:00:00.000Z',
  ...more,
})

/** The evidence of `layered`, answered so. */
export const evidenceOf = (
  status: Choice['status'],
  asked: EvidenceRequest,
  more: Partial<Question> = {},
): ChoiceEvidence => {
  const [one] = gatherEvidence(review([question([choice(layered.choiceId, status)], more)]), asked)
  const [found] = one?.choices ?? []
  if (!found) throw new Error('The sample has one choice')
  return found
}
