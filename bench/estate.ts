import { reviewerCaller } from '../src/main/sample/credentials'
import { moments } from '../src/main/sample/moments'
import { sampleOrganization, type SampleAccount } from '../src/main/sample/organization'
import { createPlaces } from '../src/main/sample/places'
import { createTool } from '../src/main/sample/services/wellarchitected/tool'
import { createSignIns } from '../src/main/sample/sign-in/sign-ins'
import { sampleServices } from '../src/main/sample/services'

/** How large the reviewed organization is. */
export type Size = {
  readonly accounts: number
  readonly regions: number
  /** Beside those that the sample has anyway. */
  readonly resources: number
}

/** Members of an answer of AWS; their types are the SDK's. */
export type Members = Readonly<Record<string, unknown>>

/** One account in one region, or an account as a whole in its home region. */
export type EstatePlace = {
  /** Twelve digits. */
  readonly account: string
  readonly region: string
  /** The things that an operation of the sample would list there, all of them, without a request and without pages. */
  readonly list: (service: string, operation: string, list: string, input?: Members) => Promise<readonly Members[]>
}

/** What there is to review. */
export type Estate = {
  readonly accounts: readonly { readonly whole: EstatePlace; readonly regions: readonly EstatePlace[] }[]
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null

/** The list at this path (`DistributionList.Items`); CloudFront leaves items out where it counts none. */
const findList = (answer: unknown, path: string): unknown => {
  const [name = '', ...rest] = path.split('.')
  if (!isMembers(answer)) return undefined
  if (rest.length > 0) return findList(answer[name], rest.join('.'))
  // SQS answers nothing at all where there is no queue.
  const isEmpty = answer['Quantity'] === 0 || Object.keys(answer).length === 0
  return answer[name] ?? (isEmpty ? [] : undefined)
}

/** Makes up the same organization as the sample's process and looks into it directly: nothing is counted from a run. */
export const openEstate = (size: Size): Estate => {
  const organization = sampleOrganization(size)
  const places = createPlaces(organization, { resources: size.resources }, moments.autumn)
  const signIns = createSignIns(organization, () => '')
  const tool = createTool(organization, moments.autumn)

  const placeOf = (account: SampleAccount, region: string): EstatePlace => {
    const known = new Map<string, Promise<readonly Members[]>>()
    const ask = async (service: string, operation: string, list: string, input: Members) => {
      // S3 Control wants to be told whose access points; the others do not look at it.
      const definition = sampleServices.find((one) => one.service === service)
      const answer = definition
        ? await places.open(definition, account, region).answer(
            operation,
            { AccountId: account.id, ...input },
            {
              signedRegion: region,
              caller: reviewerCaller(account),
              signIns,
              tool,
              denies: () => false,
              page: (items) => ({ items: [...items], next: undefined }),
            },
          )
        : undefined
      const found = findList(answer, list)
      if (!Array.isArray(found)) throw new Error(`The sample has no ${service}:${operation} with a list ${list}.`)
      // Some lists of AWS hold names alone.
      return found.map((item: unknown) => (isMembers(item) ? item : { name: item }))
    }
    return {
      account: account.id,
      region,
      list: (service, operation, list, input = {}) => {
        const key = JSON.stringify([service, operation, list, input])
        const answer = known.get(key) ?? ask(service, operation, list, input)
        known.set(key, answer)
        return answer
      },
    }
  }

  return {
    accounts: organization.accounts.map((account) => ({
      whole: placeOf(account, organization.regions[0]),
      regions: organization.regions.map((region) => placeOf(account, region)),
    })),
  }
}
