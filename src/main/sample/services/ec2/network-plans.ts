import { during } from '../../moments'
import { defaultVpc, mainVpc, type SampleVpc } from '../../network'
import { secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, type Site } from './build'

/** Whether the account keeps the company's rules for networks on this day. */
export const isStrict = ({ account, at }: Pick<SamplePlace, 'account' | 'at'>): boolean => {
  switch (account.key) {
    case 'management':
    case 'sandbox':
      return false
    case 'staging':
      return during(at, 'recovery')
    case 'security':
    case 'logArchive':
    case 'storefront':
    case 'payments':
    case 'team':
      return true
  }
}

/** The sandbox's third network, made in an afternoon: one zone, all public. */
export const labVpc = ({ account, region }: Site): SampleVpc | undefined =>
  account.key !== 'sandbox' || region !== secondRegion
    ? undefined
    : {
        name: 'default',
        id: idOf('vpc', { account, region }, 'lab'),
        cidr: '192.168.0.0/16',
        subnets: [
          {
            name: 'lab-a',
            id: idOf('subnet', { account, region }, 'lab', 'a'),
            cidr: '192.168.0.0/20',
            zone: `${region}a`,
            public: true,
          },
        ],
      }

/** A network for what is grown where an account has none of its own. */
const grownVpc = (site: Site): SampleVpc => ({
  name: 'main',
  id: idOf('vpc', site, 'grown'),
  cidr: '10.255.0.0/16',
  subnets: ['a', 'b'].map((letter, index) => ({
    name: `private-${letter}`,
    id: idOf('subnet', site, 'grown', letter),
    cidr: `10.255.${index * 16}.0/20`,
    zone: `${site.region}${letter}`,
    public: false,
  })),
})

const grownKinds = ['security-groups', 'instances', 'volumes', 'snapshots', 'network-acls', 'load-balancers'] as const

/** The networks of an account and region; new things go to the first. */
export const vpcsOf = (place: SamplePlace): readonly SampleVpc[] => {
  const { account, region } = place
  const main = mainVpc(account, region)
  const grows = grownKinds.some((kind) => place.share(kind) > 0)
  return [main ?? (grows ? grownVpc(place) : undefined), defaultVpc(account, region), labVpc(place)].filter(
    (vpc) => vpc !== undefined,
  )
}

/** The name of a VPC as its tag says it; the default one has none. */
export const nameOf = (vpc: SampleVpc): string => (vpc.cidr.startsWith('192.168') ? 'lab' : vpc.name)
