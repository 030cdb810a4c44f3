import type { Description } from '../../shared/draft/describe-merge'
import type { NewWorkload } from '../../shared/ipc/workloads'

/** The input of CreateWorkload, its token aside. */
export type WorkloadInput = {
  readonly WorkloadName: string
  readonly Description: string
  readonly Environment: NewWorkload['environment']
  readonly ReviewOwner: string
  readonly Lenses: string[]
  readonly AccountIds?: string[]
  readonly AwsRegions?: string[]
  readonly NonAwsRegions?: string[]
}

/** What would be sent, why it cannot be, and what is worth knowing before. */
export type CheckedWorkload = {
  readonly input: WorkloadInput
  readonly problems: readonly Description[]
  readonly remarks: readonly Description[]
}

const framework = 'wellarchitected'

/** Characters as AWS counts them. */
const lengthOf = (text: string): number => Array.from(text).length

const checkLength = (what: string, text: string, least: number, most: number): readonly Description[] => {
  const length = lengthOf(text)
  if (length >= least && length <= most) return []
  return [
    {
      sentence: `${what} has ${least} to ${most} characters, and this one has ${length}.`,
      next: length < least ? 'Write more.' : 'Shorten it.',
    },
  ]
}

const atMost = (what: string, list: readonly string[], most: number): readonly Description[] =>
  list.length <= most
    ? []
    : [{ sentence: `A workload names at most ${most} ${what}, and these are ${list.length}.`, next: 'Leave some out.' }]

const unique = (list: readonly string[]): string[] => [
  ...new Set(list.map((one) => one.trim()).filter((one) => one !== '')),
]

/** Checks what a workload would be created from, by the rules of CreateWorkload; asks nobody. */
export const checkNewWorkload = (fields: NewWorkload): CheckedWorkload => {
  const [name, description, reviewOwner] = [fields.name.trim(), fields.description.trim(), fields.reviewOwner.trim()]
  const [accountIds, awsRegions, nonAwsRegions, named] = [
    unique(fields.accountIds),
    unique(fields.awsRegions),
    unique(fields.nonAwsRegions),
    unique(fields.lenses),
  ]
  const lenses = named.length === 0 ? [framework] : named
  const noAccounts = accountIds.filter((id) => !/^\d{12}$/.test(id))
  const noRegions = awsRegions.filter((region) => !/^[a-z]{2,3}(-[a-z]+)+-\d{1,2}$/.test(region))
  const problems: Description[] = [
    ...checkLength('The name of a workload', name, 3, 100),
    ...checkLength('The description of a workload', description, 3, 250),
    ...checkLength('The review owner', reviewOwner, 3, 255),
    ...(awsRegions.length + nonAwsRegions.length === 0
      ? [{ sentence: 'A workload names at least one region, of AWS or another place.', next: 'Name one.' }]
      : []),
    ...atMost('accounts', accountIds, 100),
    ...atMost('regions of AWS', awsRegions, 50),
    ...atMost('other places', nonAwsRegions, 5),
    ...nonAwsRegions.flatMap((place) => checkLength(`The place "${place}"`, place, 3, 25)),
    ...(noAccounts.length > 0
      ? [{ sentence: `No account ids: ${noAccounts.join(', ')}.`, next: 'An account id has twelve digits.' }]
      : []),
    ...(noRegions.length > 0
      ? [{ sentence: `No regions of AWS: ${noRegions.join(', ')}.`, next: 'Write them as eu-central-1.' }]
      : []),
  ]
  const remarks: Description[] = lenses.includes(framework)
    ? []
    : [
        {
          sentence: 'The Tool attaches the lens of the AWS Well-Architected Framework too, asked for or not.',
          next: 'Answer it, or leave it unanswered; other lenses are not touched by it.',
        },
      ]
  if (accountIds.length === 0)
    remarks.push({
      sentence:
        'The workload names no account, so that no evidence belongs to it until the reviewer says which accounts are its.',
      next: 'Name its accounts, or map them in the app later.',
    })
  return {
    input: {
      WorkloadName: name,
      Description: description,
      Environment: fields.environment,
      ReviewOwner: reviewOwner,
      Lenses: lenses,
      ...(accountIds.length > 0 ? { AccountIds: accountIds } : {}),
      ...(awsRegions.length > 0 ? { AwsRegions: awsRegions } : {}),
      ...(nonAwsRegions.length > 0 ? { NonAwsRegions: nonAwsRegions } : {}),
    },
    problems,
    remarks,
  }
}
