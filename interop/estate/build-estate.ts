import type { Clients } from '../clients'
import { account, openClients, regions } from '../clients'
import type { Estate } from '../expectation'
import { buildEc2 } from './ec2'
import { buildElbv2 } from './elbv2'
import { buildIam } from './iam'
import { buildLambda } from './lambda'
import { buildNetwork } from './network'
import { buildS3 } from './s3'
import { buildSecrets } from './secretsmanager'
import { buildTrails } from './trails'

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
  name('account:whole', `arn:aws:iam::${account}:root`)
  for (const place of ['main', 'other'] as const) {
    name(`account:${place}`, `arn:aws:account:${regions[place]}:${account}:account`)
  }
  await buildS3(site)
  const identities = await buildIam(site)
  const network = await buildNetwork(site)
  await buildEc2(site, network, identities.instanceProfile)
  await buildElbv2(site, network)
  await buildLambda(site, network, identities)
  await buildSecrets(site)
  await buildTrails(site)
  return estate
}
