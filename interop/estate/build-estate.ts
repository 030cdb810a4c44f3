import type { Clients } from '../clients'
import { account, clientOf, openClients, regions } from '../clients'
import type { Estate } from '../expectation'
import { buildEc2 } from './ec2'
import { buildElbv2 } from './elbv2'
import { buildIam } from './iam'
import type { Identities } from './iam'
import { buildLambda } from './lambda'
import { buildNetwork } from './network'
import type { Network } from './network'
import { buildS3 } from './s3'
import { buildSecrets } from './secretsmanager'
import { buildTrails } from './trails'

/** Gives a resource a name, `kind:what it is like`, under which expectations speak of it. */
export type Name = (name: string, ...arns: readonly (string | undefined)[]) => void

/** What the builder of one service is given: clients of the main and the other region, and how to name what it makes. */
export interface Site {
  readonly main: Clients
  readonly other: Clients
  /** A client of a further service, in the main region unless told. */
  readonly client: ReturnType<typeof clientOf>
  readonly name: Name
}

/** What the builder of a further service is given besides. */
export interface Ground {
  readonly site: Site
  readonly network: Network
  readonly identities: Identities
}

/** One file for each further service; it exports `build`. */
const found = import.meta.glob<(ground: Ground) => Promise<void>>('./services/*.ts', { eager: true, import: 'build' })

/** Builds the whole estate through the create calls of the SDK. */
export const buildEstate = async (endpoint: string): Promise<Estate> => {
  const estate = new Map<string, readonly string[]>()
  const name: Name = (key, ...arns) => {
    const known = arns.flatMap((arn) => arn ?? [])
    if (known.length !== arns.length || known.length === 0) throw new Error(`The server gave no ARN for ${key}.`)
    if (estate.has(key)) throw new Error(`The estate has two of ${key}.`)
    estate.set(key, known)
  }
  const site = {
    main: openClients(endpoint, regions.main),
    other: openClients(endpoint, regions.other),
    client: clientOf(endpoint),
    name,
  }
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
  for (const build of Object.values(found)) await build({ site, network, identities })
  return estate
}
