import type { NewWorkload } from '../../../shared/ipc/workloads'
import type { Workload } from '../../../shared/workload/workload'
import { showCount } from '../../text/show-count'

/** A form that nobody has filled in. The framework's own lens is in: the Tool adds it to every workload. */
export const emptyFields: NewWorkload = {
  name: '',
  description: '',
  environment: 'PRODUCTION',
  reviewOwner: '',
  accountIds: [],
  awsRegions: [],
  nonAwsRegions: [],
  lenses: ['wellarchitected'],
}

/** The fields of a workload that is there. */
export const fieldsOf = (workload: Workload, lenses: readonly string[]): NewWorkload => ({
  name: workload.workloadName,
  description: workload.description ?? '',
  environment: workload.environment ?? 'PRODUCTION',
  reviewOwner: workload.reviewOwner,
  accountIds: [...workload.accountIds],
  awsRegions: [...workload.awsRegions],
  nonAwsRegions: [...workload.nonAwsRegions],
  lenses: [...lenses],
})

/** What is wrong with the fields, by field; a field that is fine is left out. */
export type FieldFaults = Partial<Readonly<Record<keyof NewWorkload, string>>>

const lengthFault = (text: string, least: number, most: number): string | undefined => {
  const { length } = text.trim()
  if (length === 0) return `Write something: ${least} to ${most} characters.`
  if (length < least) return `Write at least ${least} characters.`
  return length > most ? `Write at most ${most} characters; these are ${length}.` : undefined
}

const countFault = (list: readonly string[], most: number, noun: string): string | undefined =>
  list.length > most ? `The Tool takes at most ${showCount(most, noun)}; these are ${list.length}.` : undefined

/** What is wrong with an account id; `undefined`: nothing. */
export const accountFault = (id: string): string | undefined =>
  /^\d{12}$/.test(id.trim()) ? undefined : 'An account id has twelve digits.'

/** What is wrong with the code of an AWS region. */
export const regionCodeFault = (code: string): string | undefined =>
  /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(code.trim()) ? undefined : 'A region is written as eu-central-1.'

/** What is wrong with the name of a lens: an alias, or the ARN of a custom lens. */
export const lensFault = (lens: string): string | undefined =>
  /^(arn:[^:\s]+:wellarchitected:\S+|[a-z0-9][a-z0-9-]*)$/i.test(lens.trim())
    ? undefined
    : 'A lens is named by its alias, or by the ARN of a custom lens.'

const keep = (faults: Readonly<Record<string, string | undefined>>): FieldFaults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))

/** What keeps the fields from being kept in the app. */
export const localFaults = (fields: NewWorkload): FieldFaults =>
  keep({
    name: lengthFault(fields.name, 3, 100),
    accountIds: fields.accountIds.map(accountFault).find((fault) => fault !== undefined),
    lenses: fields.lenses.length === 0 ? 'Choose at least one lens: it brings the questions.' : undefined,
  })

/** What keeps the fields from being sent to the Tool, within the bounds that its API states. */
export const toolFaults = (fields: NewWorkload): FieldFaults => ({
  ...keep({
    description: lengthFault(fields.description, 3, 250),
    reviewOwner: lengthFault(fields.reviewOwner, 3, 255),
    accountIds: countFault(fields.accountIds, 100, 'account'),
    awsRegions:
      fields.awsRegions.length + fields.nonAwsRegions.length === 0
        ? 'Choose at least one region, or name a place outside of AWS.'
        : countFault(fields.awsRegions, 50, 'region'),
    nonAwsRegions:
      countFault(fields.nonAwsRegions, 5, 'place') ??
      fields.nonAwsRegions.map((place) => lengthFault(place, 3, 25)).find((fault) => fault !== undefined),
  }),
  ...localFaults(fields),
})
