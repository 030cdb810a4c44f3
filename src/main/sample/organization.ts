import { sampleKey, sampleSecret } from './ids'

/** What an account is for. `team` accounts exist only in a grown organization. */
export type AccountKey =
  'management' | 'security' | 'logArchive' | 'storefront' | 'payments' | 'staging' | 'sandbox' | 'team'

/** One account of the sample organization. */
export interface SampleAccount {
  /** What it is for; `storefront` and `payments` are the two production accounts. Several `team` accounts may exist. */
  readonly key: AccountKey
  /** Twelve digits. */
  readonly id: string
  /** The name in the organization, also the name of its profile. */
  readonly name: string
  /** The root user's address. */
  readonly email: string
  /** The team that owns it, for tags `owner`. */
  readonly owner: string
  /** The value of the tag `environment`. */
  readonly environment: 'production' | 'staging' | 'sandbox' | 'shared'
  /** The regions with something of its own in them; in others of the organization it has only what AWS puts there. */
  readonly regions: readonly string[]
  /** Its place in the organization, from 0; address ranges are counted by it. */
  readonly index: number
  /** The static key that its profile holds. It opens nothing anywhere but in the sample. */
  readonly accessKeyId: string
  /** The secret of that key. */
  readonly secretAccessKey: string
}

/** The simulated organization. */
export interface SampleOrganization {
  /** The organization's id. */
  readonly id: string
  /** The company's name. */
  readonly company: string
  /** The management account first. */
  readonly accounts: readonly SampleAccount[]
  /** The enabled regions, the home region (of global services) first. A call to any other is refused. */
  readonly regions: readonly [string, ...string[]]
}

/** The company that the sample shows: it makes and sells outdoor furniture. */
export const company = 'Marlow Bay'
/** Its domain, for addresses and hosts. */
export const domain = 'marlowbay.example'
/** What bucket names and other globally unique names start with. */
export const prefix = 'marlowbay'

/** The home region, where global services are read: organization trail, IAM, billing. */
export const homeRegion = 'us-east-1'
/** Where production runs. */
export const mainRegion = 'eu-central-1'
/** Where production's copies are, and half of the sandbox. */
export const secondRegion = 'eu-west-1'

const everywhere: readonly string[] = [homeRegion, mainRegion, secondRegion]
const furtherRegions: readonly string[] = [
  'us-west-2',
  'ap-southeast-2',
  'eu-north-1',
  'ca-central-1',
  'ap-northeast-1',
]

type Sketch = Pick<SampleAccount, 'key' | 'id' | 'name' | 'owner' | 'environment' | 'regions'>

const sketches: readonly Sketch[] = [
  {
    key: 'management',
    id: '111122223333',
    name: 'marlow-management',
    owner: 'platform',
    environment: 'shared',
    regions: [homeRegion],
  },
  {
    key: 'security',
    id: '222233334444',
    name: 'marlow-security',
    owner: 'security',
    environment: 'shared',
    regions: [homeRegion, mainRegion],
  },
  {
    key: 'logArchive',
    id: '333344445555',
    name: 'marlow-log-archive',
    owner: 'security',
    environment: 'shared',
    regions: [homeRegion, mainRegion],
  },
  {
    key: 'storefront',
    id: '444455556666',
    name: 'marlow-prod-storefront',
    owner: 'storefront',
    environment: 'production',
    regions: everywhere,
  },
  {
    key: 'payments',
    id: '555566667777',
    name: 'marlow-prod-payments',
    owner: 'payments',
    environment: 'production',
    regions: [mainRegion, secondRegion],
  },
  {
    key: 'staging',
    id: '666677778888',
    name: 'marlow-staging',
    owner: 'platform',
    environment: 'staging',
    regions: [mainRegion],
  },
  {
    key: 'sandbox',
    id: '777788889999',
    name: 'marlow-sandbox',
    owner: 'everyone',
    environment: 'sandbox',
    regions: [homeRegion, secondRegion],
  },
]

const grownSketch = (number: number, regions: readonly string[]): Sketch => ({
  key: 'team',
  id: String(800000000000 + number * 10007),
  name: `marlow-team-${String(number).padStart(2, '0')}`,
  owner: `team-${number}`,
  environment: 'production',
  regions,
})

/**
 * The sample organization: seven accounts in three regions, or more of both. Accounts beyond the seven are `team`
 * accounts; fewer than the seven are taken from the front of the list. At most eight regions.
 */
export function sampleOrganization(
  size: { readonly accounts?: number; readonly regions?: number } = {},
): SampleOrganization {
  const [home, ...rest] = [...everywhere, ...furtherRegions].slice(0, size.regions ?? everywhere.length)
  const regions = [home ?? homeRegion, ...rest] as const
  const count = size.accounts ?? sketches.length
  const accounts = Array.from({ length: count }, (_, index): SampleAccount => {
    const sketch = sketches[index] ?? grownSketch(index + 1, regions)
    return {
      ...sketch,
      regions: sketch.regions.filter((region) => regions.includes(region)),
      email: `aws+${sketch.name}@${domain}`,
      index,
      accessKeyId: sampleKey('AKIA', sketch.id, 'profile'),
      secretAccessKey: sampleSecret(sketch.id, 'profile'),
    }
  })
  return { id: 'o-marlowbay01', company, accounts, regions }
}
