/** States of a lens in a workload, as the Tool names them (`LensStatus`). */
export type LensStatus = 'CURRENT' | 'NOT_CURRENT' | 'DEPRECATED' | 'DELETED' | 'UNSHARED'

/** Jira settings of a workload or an account (`JiraConfiguration`). */
export type JiraSettings = {
  /** `INHERIT` is a workload's: the account's settings decide. */
  readonly status?: 'ENABLED' | 'DISABLED' | 'INHERIT' | undefined
  readonly type?: 'AUTO' | 'MANUAL' | undefined
  readonly projectKey?: string | undefined
}

/** One lens of the workload. */
export type LensOfWorkload = {
  readonly lens: string
  readonly name?: string | undefined
  readonly status?: LensStatus | undefined
  /** Version that the workload's answers belong to. */
  readonly version?: string | undefined
  /** Newest version, where it was read (`LensUpgradeSummary`). */
  readonly latestVersion?: string | undefined
  /** Version when the draft was made; undefined where the draft does not say. */
  readonly draftVersion?: string | undefined
}

/** What is known of the workload when something is to be sent. */
export type SendContext = {
  /** Date and time of now, as ISO 8601: nothing here looks at a clock. */
  readonly now: string
  /** `own`, or the permission of the share; `unknown` where it is shared and the permission could not be read. */
  readonly access: 'own' | 'CONTRIBUTOR' | 'READONLY' | 'unknown'
  readonly reviewOwner?: string | undefined
  /** From when on the Tool restricts a workload without review owner, as ISO 8601. */
  readonly reviewRestrictionDate?: string | undefined
  readonly lenses: readonly LensOfWorkload[]
  readonly workloadJira?: JiraSettings | undefined
  /** The account's settings; undefined where they could not be read. */
  readonly accountJira?: JiraSettings | undefined
  readonly milestones: number
}

/** What a state stops or changes. */
export type Subject = 'answers' | 'milestones'

/** A state of the workload that blocks sending, or changes what it does. */
export type Blocker = {
  readonly code:
    | 'readOnlyShare'
    | 'contributorMakesNoMilestone'
    | 'unknownShare'
    | 'reviewRestricted'
    | 'reviewRestrictionAhead'
    | 'lensDeleted'
    | 'lensUnshared'
    | 'lensDeprecated'
    | 'lensNotCurrent'
    | 'lensVersionDiffers'
    | 'jiraIssues'
    | 'jiraUnknown'
    | 'milestonesFull'
  /** `blocks`: the app does not send. `warns`: the reviewer decides. */
  readonly effect: 'blocks' | 'warns'
  readonly on: readonly Subject[]
  /** The lens it is about. */
  readonly lens?: string
  /** What is so. */
  readonly sentence: string
  /** What to do next. */
  readonly next: string
}

/** Most milestones of a workload. */
export const milestoneLimit = 100

const both: readonly Subject[] = ['answers', 'milestones']
const upgrade =
  'An upgrade first saves a milestone, then clears the ticks of choices whose ids the new version no longer has. ' +
  'This app does not upgrade: do it in the console of the Well-Architected Tool, then read the workload again.'

/** What an account may do with a workload that is shared with it. */
export const judgeShare = ({ access }: Pick<SendContext, 'access'>): readonly Blocker[] => {
  switch (access) {
    case 'own':
      return []
    case 'READONLY':
      return [
        {
          code: 'readOnlyShare',
          effect: 'blocks',
          on: both,
          sentence: 'The workload is shared with this account for reading only.',
          next: 'Ask its owner for a share with contributor permission, or keep the draft.',
        },
      ]
    case 'CONTRIBUTOR':
      return [
        {
          code: 'contributorMakesNoMilestone',
          effect: 'blocks',
          on: ['milestones'],
          sentence: 'The workload is shared with this account as contributor: it may answer, but make no milestone.',
          next: 'Ask the owner of the workload to make the milestone.',
        },
      ]
    case 'unknown':
      return [
        {
          code: 'unknownShare',
          effect: 'warns',
          on: both,
          sentence: 'The workload belongs to another account, and the permission of its share could not be read.',
          next: 'Send, and see whether the Tool accepts it, or ask the owner which permission the share gives.',
        },
      ]
  }
}

const judgeOwner = ({ now, reviewOwner, reviewRestrictionDate }: SendContext): readonly Blocker[] => {
  if (reviewRestrictionDate === undefined || (reviewOwner ?? '').trim() !== '') return []
  const day = reviewRestrictionDate.slice(0, 10)
  const next = 'Name a review owner in the properties of the workload.'
  return Date.parse(reviewRestrictionDate) <= Date.parse(now)
    ? [
        {
          code: 'reviewRestricted',
          effect: 'blocks',
          on: both,
          sentence: `The workload has no review owner, and the Tool restricts it for that since ${day}.`,
          next,
        },
      ]
    : [
        {
          code: 'reviewRestrictionAhead',
          effect: 'warns',
          on: both,
          sentence: `The workload has no review owner; the Tool restricts it from ${day} on.`,
          next,
        },
      ]
}

const judgeStatus = (lens: LensOfWorkload): readonly Blocker[] => {
  const about = { effect: 'warns', on: ['answers'], lens: lens.lens } as const
  const name = lens.name ?? lens.lens
  switch (lens.status) {
    case undefined:
    case 'CURRENT':
      return []
    case 'NOT_CURRENT': {
      const versions =
        lens.version && lens.latestVersion ? ` (${lens.version}, the newest is ${lens.latestVersion})` : ''
      return [
        {
          ...about,
          code: 'lensNotCurrent',
          sentence: `The workload is reviewed with an older version of the lens ${name}${versions}.`,
          next: `Answers are sent to the version at hand. ${upgrade}`,
        },
      ]
    }
    case 'DEPRECATED':
      return [
        {
          ...about,
          code: 'lensDeprecated',
          sentence: `AWS has deprecated the lens ${name}.`,
          next: 'Answers go to the review that the workload has; plan to move it to another lens.',
        },
      ]
    case 'DELETED':
      return [
        {
          ...about,
          code: 'lensDeleted',
          sentence: `The owner of the lens ${name} has deleted it: workloads that have it keep it, new ones cannot use it.`,
          next: 'Send if this review still counts, and watch whether the Tool accepts it; or keep the draft.',
        },
      ]
    case 'UNSHARED':
      return [
        {
          ...about,
          code: 'lensUnshared',
          sentence: `The lens ${name} is no longer shared with this account: workloads keep it, new ones cannot use it.`,
          next: 'Send if this review still counts, and watch whether the Tool accepts it; or ask the owner of the lens.',
        },
      ]
  }
}

const judgeVersion = ({ lens, name, version, draftVersion }: LensOfWorkload): readonly Blocker[] =>
  version === undefined || draftVersion === undefined || version === draftVersion
    ? []
    : [
        {
          code: 'lensVersionDiffers',
          effect: 'warns',
          on: ['answers'],
          lens,
          sentence: `The draft was made for version ${draftVersion} of the lens ${name ?? lens}; the workload is at ${version}.`,
          next: `Questions and choices are matched by their ids alone; look at those that the draft names and the workload lacks. ${upgrade}`,
        },
      ]

const judgeJira = ({ workloadJira, accountJira }: SendContext): readonly Blocker[] => {
  const inherits = workloadJira?.status === 'INHERIT'
  const settings = inherits ? accountJira : workloadJira
  if (inherits && accountJira?.status === undefined) {
    return [
      {
        code: 'jiraUnknown',
        effect: 'warns',
        on: ['answers'],
        sentence: "The workload follows the account's Jira settings, and those could not be read.",
        next: 'Expect that answers which change create or change issues in Jira.',
      },
    ]
  }
  // With manual synchronization nothing reaches Jira before somebody asks for it in the console.
  if (settings?.status !== 'ENABLED' || settings.type === 'MANUAL') return []
  const project = settings.projectKey === undefined ? 'Jira' : `the Jira project ${settings.projectKey}`
  return [
    {
      code: 'jiraIssues',
      effect: 'warns',
      on: ['answers'],
      sentence: `The Tool carries every answer that changes into ${project}: sending will create or change issues there.`,
      next: 'Tell those who work with these issues, and keep what they should not read out of the notes.',
    },
  ]
}

const judgeMilestones = ({ milestones }: SendContext): readonly Blocker[] =>
  milestones < milestoneLimit
    ? []
    : [
        {
          code: 'milestonesFull',
          effect: 'blocks',
          on: ['milestones'],
          sentence: `The workload has ${milestones} milestones, and the Tool holds ${milestoneLimit}; none can be deleted alone.`,
          next: 'Go on without a new milestone: snapshots of this app keep the answers too.',
        },
      ]

/** Lists the states that block sending answers or making a milestone, and those that change what it does. */
export const listBlockers = (context: SendContext): readonly Blocker[] => [
  ...judgeShare(context),
  ...judgeOwner(context),
  ...context.lenses.flatMap((lens) => [...judgeStatus(lens), ...judgeVersion(lens)]),
  ...judgeJira(context),
  ...judgeMilestones(context),
]
