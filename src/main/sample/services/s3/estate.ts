import { during } from '../../moments'
import { homeRegion, prefix, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'
import { goodBucket, oldBucket, plainBucket, publicAccess, publicRead, type SampleBucket } from './bucket'
import { archiveBuckets, logBuckets, managementBuckets, securityBuckets } from './platform-buckets'
import { paymentsBuckets, sandboxBuckets, stagingBuckets, storefrontBuckets } from './workload-buckets'

const teamBuckets = ({ account }: SamplePlace): readonly SampleBucket[] =>
  account.regions.slice(0, 1).map((region) => goodBucket(account, { name: `${prefix}-${account.id}-data`, region }))

const written: { readonly [Key in SampleAccount['key']]: (place: SamplePlace) => readonly SampleBucket[] } = {
  management: managementBuckets,
  security: securityBuckets,
  logArchive: archiveBuckets,
  storefront: storefrontBuckets,
  payments: paymentsBuckets,
  staging: stagingBuckets,
  sandbox: sandboxBuckets,
  team: teamBuckets,
}

const grownBuckets = (place: SamplePlace): readonly SampleBucket[] => {
  const { account } = place
  const random = place.random('buckets')
  return Array.from({ length: place.share('buckets') }, (_, index) => {
    const name = `${prefix}-${account.id}-store-${String(index).padStart(5, '0')}`
    const region = account.regions[random.integer(0, account.regions.length - 1)] ?? homeRegion
    const quality = random.number()
    if (quality < 0.8) return goodBucket(account, { name, region })
    if (quality < 0.97) return plainBucket(account, { name, region })
    return oldBucket(account, { name, region, statements: random.chance(0.5) ? [publicRead(name)] : [] })
  })
}

/** All buckets of an account on the day, in the order of their names. */
export const accountBuckets = (place: SamplePlace): readonly SampleBucket[] =>
  [...logBuckets(place), ...written[place.account.key](place), ...grownBuckets(place)].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )

/** What the account blocks for all its buckets; undefined where it never set it. */
export const accountBlock = ({ account, at }: SamplePlace): ReturnType<typeof publicAccess> | undefined => {
  switch (account.key) {
    case 'sandbox':
      return undefined
    case 'staging':
      return during(at, 'recovery') ? publicAccess(true) : { ...publicAccess(false), BlockPublicAcls: true }
    case 'payments':
      return publicAccess(!during(at, 'regression', 'recovery'))
    case 'management':
    case 'security':
    case 'logArchive':
    case 'storefront':
    case 'team':
      return publicAccess(true)
  }
}
