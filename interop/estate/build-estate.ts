import type { Clients } from '../clients'
import { account, openClients, regions } from '../clients'
import type { Estate } from '../expectation'
import { buildS3 } from './s3'

/** Gives a resource a name, `kind:what it is like`, under which expectations speak of it. */
export type Name = (name: string, ...arns: readonly (string | undefined)[]) => void

/** What the builder of one service is given: clients of the main and the other region, and how to name what it makes. */
export interface Site {
  readonly main: Clients
  readonly other: Clients
  readonly name: Name
}

/** Builds the whole estate through the create calls of the SDK. */
export const buildEstate = async (endpoint: string): Promise<Estate> => {
  const estate = new Map<string, readonly string[]>()
  const name: Name = (key, ...arns) => {
    const known = arns.flatMap((arn) => arn ?? [])
    if (known.length !== arns.length || known.length === 0) throw new Error(`The server gave no ARN for ${key}.`)
    if (estate.has(key)) throw new Error(`The estate has two of ${key}.`)
    estate.set(key, known)
  }
  const site = { main: openClients(endpoint, regions.main), other: openClients(endpoint, regions.other), name }
  name('account:main', `arn:aws:iam::${account}:root`)
  await buildS3(site)
  return estate
}
