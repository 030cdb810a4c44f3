import type {
  CheckView,
  ChoiceView,
  LensView,
  MilestoneTrend,
  PillarStandingsView,
  PlanRow,
  QuestionView,
} from '../../../../shared/ipc/workloads'
import type { Standing } from '../../../../shared/workload/standing'
import type { AuditEntry } from '../../../../shared/workload/stored'
import { makeAccount, production } from '../../testing/make-snapshot'
import type { ReportedLens, WorkloadReport } from '../workload-report'

/** ARN of made workloads. */
export const workloadArn = `arn:aws:wellarchitected:eu-central-1:${production}:workload/0123456789abcdef0123456789abcdef`

/** What a check says: three of forty fail. */
export const makeCheckView = (more: Partial<CheckView> = {}): CheckView => ({
  check: 'ec2-security-group-ssh-open',
  title: 'A security group opens SSH to the internet',
  severity: 'high',
  link: 'necessary',
  part: 'inbound access',
  state: 'assessed',
  light: 'red',
  judged: 40,
  failing: 3,
  accepted: 0,
  unknown: 0,
  missing: [],
  missingMore: 0,
  reach: [],
  findings: ['web', 'db', 'cache'].map((name) => ({
    id: `finding-${name}`,
    arn: `arn:aws:ec2:eu-central-1:${production}:security-group/${name}`,
    name,
    severity: 'high',
    accepted: false,
  })),
  ...more,
})

/** A choice that nobody ticked and no check looks at. */
export const makeChoice = (more: Partial<ChoiceView> = {}): ChoiceView => ({
  choiceId: 'sec_network_protection_layered',
  title: 'Control traffic flow within your network layers',
  description: null,
  bestPractice: 'SEC05-BP02',
  url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
  level: { risk: 'HIGH', sourced: true },
  noneOfThese: false,
  ticked: false,
  status: 'UNSELECTED',
  reason: 'NONE',
  notes: '',
  standing: 'personOnly',
  light: 'grey',
  sentence: 'No check looks at this: only a person can judge it.',
  marks: [],
  checks: [],
  ...more,
})

/** A choice whose tick is contradicted. */
export const makeContradiction = (more: Partial<ChoiceView> = {}): ChoiceView =>
  makeChoice({
    ticked: true,
    status: 'SELECTED',
    standing: 'contradiction',
    light: 'red',
    sentence: 'Ticked (answer of 2026-02-01), but 3 of 40 resources fail.',
    checks: [makeCheckView()],
    ...more,
  })

/** A question of the framework. */
export const makeQuestion = (choices: readonly ChoiceView[], more: Partial<QuestionView> = {}): QuestionView => ({
  questionId: 'network-protection',
  number: 'SEC05',
  title: 'How do you protect your network resources?',
  description: null,
  pillarId: 'security',
  isApplicable: true,
  reason: 'NONE',
  notes: '',
  risk: 'MEDIUM',
  answered: choices.some(({ ticked }) => ticked),
  choices: [...choices],
  problems: [],
  changed: null,
  state: {
    questionId: 'network-protection',
    choices: [],
    isApplicable: true,
    reason: 'NONE',
    notes: '',
  },
  ...more,
})

const noChoices: Readonly<Record<Standing, number>> = {
  contradiction: 0,
  doubt: 0,
  candidate: 0,
  blindSpot: 0,
  excludedButFound: 0,
  personOnly: 0,
  nothingInScope: 0,
  agreement: 0,
  openFindings: 0,
  undecided: 0,
  unmapped: 0,
  noneOfThese: 0,
}

/** The counts of a pillar. */
export const makePillar = (
  choices: Partial<Record<Standing, number>> = {},
  more: Partial<PillarStandingsView> = {},
): PillarStandingsView => ({
  pillarId: 'security',
  pillarName: 'Security',
  risks: { HIGH: 2, MEDIUM: 3, UNANSWERED: 1, NONE: 4, NOT_APPLICABLE: 1 },
  choices: { ...noChoices, ...choices },
  questions: 11,
  answered: 10,
  problems: 0,
  score: 91,
  light: 'amber',
  coverage: {
    pillar: 'security',
    checks: { assessed: 24, applicable: 25, share: 0.96 },
    practices: { withEvidence: 24, all: 63 },
    unknown: 1,
  },
  ...more,
})

/** A row of an improvement plan. */
export const makePlanRow = (more: Partial<PlanRow> = {}): PlanRow => ({
  questionId: 'network-protection',
  pillarId: 'security',
  choiceId: 'sec_network_protection_layered',
  bestPractice: 'SEC05-BP02',
  title: 'Control traffic flow within your network layers',
  risk: 'HIGH in the Well-Architected Tool',
  level: 'HIGH',
  riskSource: 'tool',
  standing: 'contradiction',
  light: 'red',
  resources: 3,
  findings: [
    {
      check: 'ec2-security-group-ssh-open',
      title: 'A security group opens SSH to the internet',
      severity: 'high',
      fix: 'Remove the rule and use Session Manager.',
      failing: 3,
      resources: ['arn:aws:ec2:eu-central-1:111122223333:security-group/web'],
    },
  ],
  url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
  ...more,
})

/** A lens with these questions. */
export const makeLens = (
  questions: readonly QuestionView[],
  more: {
    readonly view?: Partial<LensView>
    readonly row?: Partial<LensView['row']>
    readonly workload?: Partial<LensView['workload']>
    readonly plan?: readonly PlanRow[]
    readonly trend?: MilestoneTrend
  } = {},
): ReportedLens => {
  const lens = {
    alias: 'wellarchitected',
    name: 'AWS Well-Architected Framework',
    version: '2024-06-27',
    status: 'CURRENT',
  }
  const source = { kind: 'snapshot', at: '2026-03-01T09:00:00.000Z' } as const
  const pillars = [makePillar()]
  const view: LensView = {
    row: {
      key: workloadArn,
      workloadId: '0123456789abcdef0123456789abcdef',
      name: 'Payments',
      region: 'eu-central-1',
      owner: production,
      permission: null,
      environment: 'PRODUCTION',
      reviewOwner: 'anna@example.com',
      updatedAt: null,
      source,
      seenFrom: [{ account: production, accountName: 'production', way: null, wayName: 'production' }],
      lenses: [lens],
      pillars,
      slice: 'workload',
      milestones: 0,
      draft: { open: 0, sent: 0, changedAt: null },
      linkedTo: null,
      problems: [],
      ...more.row,
    },
    workload: {
      workloadId: '0123456789abcdef0123456789abcdef',
      workloadArn,
      workloadName: 'Payments',
      region: 'eu-central-1',
      owner: production,
      permission: null,
      environment: 'PRODUCTION',
      reviewOwner: 'anna@example.com',
      accountIds: [production],
      awsRegions: ['eu-central-1'],
      nonAwsRegions: [],
      applications: [],
      pillarPriorities: [],
      updatedAt: null,
      lensReviews: [],
      milestones: [],
      ...more.workload,
    },
    lens: { ...lens, updatedAt: null, notes: '' },
    source,
    snapshot: null,
    pillars,
    questions: [...questions],
    remarks: [],
    milestones: [],
    mapping: null,
    draft: null,
    ...more.view,
  }
  return { view, plan: more.plan ?? [], trend: more.trend ?? { points: [], problems: [] } }
}

/** A report of these lenses, read at AWS. */
export const makeReport = (
  lenses: readonly [ReportedLens, ...ReportedLens[]],
  more: Partial<WorkloadReport> = {},
): WorkloadReport => ({
  lenses,
  evidence: {
    snapshot: '20260301-090000-abcdef12',
    startedAt: '2026-03-01T09:00:00.000Z',
    digest: 'b'.repeat(64),
    sample: false,
    accounts: [makeAccount(production, 'production')],
    app: { name: 'plumbline', version: '1.2.3' },
  },
  reading: null,
  audit: { entries: [], more: 0 },
  app: '1.2.3',
  today: '2026-03-05T12:00:00.000Z',
  ...more,
})

const state = (status: 'SELECTED' | 'UNSELECTED', notes: string): NonNullable<AuditEntry['before']> => ({
  questionId: 'network-protection',
  title: 'How do you protect your network resources?',
  choices: [
    { choiceId: 'sec_network_protection_layered', title: 'Control traffic flow', status, reason: 'NONE', notes: '' },
  ],
  isApplicable: true,
  reason: 'NONE',
  notes,
})

/** An entry of the audit log: one choice unticked. */
export const makeEntry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  number: 2,
  send: 'one',
  at: '2026-03-04T10:00:00.000Z',
  who: 'anna',
  caller: `arn:aws:sts::${production}:assumed-role/Reviewer/anna`,
  account: production,
  region: 'eu-central-1',
  endpoint: null,
  operation: 'UpdateAnswer',
  workload: workloadArn,
  workloadName: 'Payments',
  lens: 'wellarchitected',
  questionId: 'network-protection',
  step: 'sent',
  input: {},
  sentences: { sec_network_protection_layered: 'Two groups are open.' },
  before: state('SELECTED', 'Old'),
  after: state('UNSELECTED', 'Old and new'),
  text: null,
  ...more,
})
