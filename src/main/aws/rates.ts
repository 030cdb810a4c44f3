/**
 * How fast the app calls AWS. AWS publishes the size of some of its buckets; the app takes a share of those, so that people's own
 * tools and autoscaling keep the rest. Where nothing is published it starts low and grows while AWS does not complain.
 */

/** The part of a published bucket that the app takes. */
export const share = 0.5

/** A bucket as AWS publishes it, in calls for one account. */
type Published = {
  readonly id: string
  /** `service` or `service:Operation`, the service named as in `Calls`. */
  readonly calls: readonly string[]
  /** Applies to calls with MaxResults or a filter only. */
  readonly paged?: true
  /** AWS counts each operation for itself. */
  readonly eachOperation?: true
  /** Calls per second. */
  readonly perSecond: number
  /** Calls at once; a second's worth where AWS publishes none. */
  readonly burst?: number
  /** AWS counts the calls of all regions together. */
  readonly allRegions?: true
  readonly source: string
}

/** When the pages named in `source` were read. */
export const ratesReadOn = '2026-11-23'

/** The first that fits counts. */
const published: readonly Published[] = [
  {
    id: 'ec2-paged',
    calls: ['ec2'],
    paged: true,
    eachOperation: true,
    perSecond: 20,
    burst: 100,
    source: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html (non-mutating actions)',
  },
  {
    id: 'ec2-whole',
    calls: ['ec2'],
    eachOperation: true,
    perSecond: 10,
    burst: 50,
    source: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html (unfiltered and unpaginated)',
  },
  {
    id: 'lambda',
    calls: ['lambda'],
    perSecond: 15,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (control plane)',
  },
  {
    id: 'api-gateway-resources',
    calls: ['apigateway:GetResources'],
    perSecond: 2.5,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html (GetResources)',
  },
  {
    id: 'api-gateway',
    calls: ['apigateway', 'apigatewayv2'],
    perSecond: 10,
    burst: 40,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html (total operations)',
  },
  {
    id: 'waf-resources',
    calls: ['wafv2:GetWebACLForResource', 'wafv2:ListResourcesForWebACL'],
    eachOperation: true,
    perSecond: 1,
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/limits.html',
  },
  {
    id: 'waf',
    calls: ['wafv2'],
    perSecond: 5,
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/limits.html',
  },
  {
    id: 'cloudtrail-events',
    calls: ['cloudtrail:LookupEvents'],
    perSecond: 2,
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html',
  },
  {
    id: 'ecs',
    calls: ['ecs'],
    perSecond: 20,
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/request-throttling.html',
  },
  {
    id: 'cognito',
    calls: ['cognitoidentityprovider'],
    perSecond: 15,
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html (UserPoolRead)',
  },
  {
    id: 'secrets-manager-policies',
    calls: ['secretsmanager:GetResourcePolicy'],
    perSecond: 50,
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
  },
  {
    id: 'route53',
    calls: ['route53'],
    perSecond: 5,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html (all requests)',
  },
  {
    id: 'organizations-lists',
    calls: [
      'organizations:ListAccountsForParent',
      'organizations:ListDelegatedAdministrators',
      'organizations:ListOrganizationalUnitsForParent',
    ],
    eachOperation: true,
    perSecond: 5,
    burst: 8,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (per account)',
  },
  {
    id: 'organizations-accounts',
    calls: ['organizations:ListAccounts'],
    perSecond: 8,
    burst: 12,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (per account)',
  },
  {
    id: 'organizations',
    calls: ['organizations'],
    eachOperation: true,
    perSecond: 1,
    burst: 2,
    allRegions: true,
    source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (the lowest read)',
  },
  {
    id: 'tagged-resources',
    calls: ['resourcegroupstaggingapi:GetResources'],
    perSecond: 15,
    source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html',
  },
  {
    id: 'identity-center',
    calls: ['ssoadmin', 'identitystore'],
    perSecond: 20,
    source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html',
  },
]

/**
 * Starts and ceilings of the app's own where AWS publishes nothing, in calls per second. The Well-Architected Tool is among the
 * others: no rate of it was found, and a review asks it once for each question, so the first 60 calls take five seconds.
 */
const unpublished = {
  s3: { start: 50, ceiling: 200 },
  other: { start: 10, ceiling: 100 },
} as const

/** Without a throttle for so long, a rate below its ceiling doubles. */
export const secondsToDouble = 5

/** No throttle brings a rate below this, in calls per second. */
export const slowest = 0.5

/** What the app allows itself in one account, and region where `scope` says so. */
export type Bucket = {
  /** `ec2-paged:DescribeInstances`, `lambda`, `other:iam`. */
  readonly id: string
  readonly scope: 'region' | 'account'
  /** Calls per second to begin with. */
  readonly start: number
  /** Calls per second at most. */
  readonly ceiling: number
  /** Calls at once, after a pause. */
  readonly burst: number
}

/** The portal of an SSO session, where one long list of roles must not slow the credentials of a review. */
const apart = 'sso'

const fits = (row: Published, service: string, operation: string, paged: boolean): boolean =>
  (row.calls.includes(service) || row.calls.includes(operation)) && (paged || !row.paged)

/**
 * The bucket that a call is counted in.
 *
 * @param operation as in `Calls`: `ec2:DescribeInstances`
 * @param paged the call has MaxResults or a filter
 */
export const bucketOf = (operation: string, paged: boolean): Bucket => {
  const [service = operation, name = ''] = operation.split(':')
  const row = published.find((one) => fits(one, service, operation, paged))
  if (row) {
    const rate = row.perSecond * share
    return {
      id: row.eachOperation ? `${row.id}:${name}` : row.id,
      scope: row.allRegions ? 'account' : 'region',
      start: rate,
      ceiling: rate,
      burst: Math.max(1, Math.floor((row.burst ?? row.perSecond) * share)),
    }
  }
  const { start, ceiling } = service === 's3' ? unpublished.s3 : unpublished.other
  return { id: `other:${service === apart ? operation : service}`, scope: 'region', start, ceiling, burst: start }
}

/** The least time, in seconds, in which the limiter lets so many calls of one bucket start, the first at 0, without any throttle. */
export const leastSeconds = (bucket: Bucket, calls: number): number => {
  let left = calls - bucket.burst
  let rate = bucket.start
  let seconds = 0
  while (left > 0) {
    const step = rate < bucket.ceiling ? secondsToDouble : Infinity
    const needed = left / rate
    if (needed <= step) return seconds + needed
    seconds += step
    left -= step * rate
    rate = Math.min(rate * 2, bucket.ceiling)
  }
  return seconds
}
