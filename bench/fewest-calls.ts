import type { Estate, EstatePlace, Members } from './estate'
import { each, itemsOf, once, pageCount, pages } from './fewest-calls-row'
import type { List, Row } from './fewest-calls-row'
import { groupBy } from './group-by'

/** The calls that one operation takes in one account and region at least. */
export type FewestCalls = {
  readonly account: string
  /** Where the calls go; not always where their place is: a bucket answers in its own region. */
  readonly region: string
  /** As in `Calls` of the engine. */
  readonly operation: string
  /** Whether they carry MaxResults or a filter, which EC2 counts apart. */
  readonly paged: boolean
  readonly calls: number
  /** Calls that must have been answered before the first of these can be sent. */
  readonly stepsBefore: number
  /** Of these calls, those that must be sent one after the other. */
  readonly steps: number
}

const ofEc2 = (operation: string, list: string, most: number, input?: Members): List => ({
  from: 'ec2',
  operation,
  list,
  most,
  ...(input ? { input } : {}),
})

const own = { Owners: ['self'], OwnerIds: ['self'] }
const alive = { Filters: [{ Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }] }
const previous = { Filters: [{ Name: 'current-generation', Values: ['false'] }] }
const publicSnapshots = ofEc2('DescribeSnapshots', 'Snapshots', 1000, { ...own, RestorableByUserIds: ['all'] })
const prefixLists = ofEc2('DescribeManagedPrefixLists', 'PrefixLists', 100)
const functions = { from: 'lambda', operation: 'ListFunctions', list: 'Functions', most: 50 }
const balancers = { from: 'elbv2', operation: 'DescribeLoadBalancers', list: 'LoadBalancers', most: 400 }
const secrets = { from: 'secretsmanager', operation: 'ListSecrets', list: 'SecretList', most: 100 }
const users = { from: 'iam', operation: 'ListUsers', list: 'Users', most: 1000 }
const buckets = { from: 's3', operation: 'ListBuckets', list: 'Buckets', most: 10_000, input: { MaxBuckets: 10_000 } }
const trails = { from: 'cloudtrail', operation: 'DescribeTrails', list: 'trailList', most: 1000 }
const workloads = { from: 'wellarchitected', operation: 'ListWorkloads', list: 'WorkloadSummaries', most: 50 }
const recorders = {
  from: 'config',
  operation: 'DescribeConfigurationRecorders',
  list: 'ConfigurationRecorders',
  most: 100,
}
const channels = { from: 'config', operation: 'DescribeDeliveryChannels', list: 'DeliveryChannels', most: 100 }
const accessPoints = { from: 's3control', operation: 'ListAccessPoints', list: 'AccessPointList', most: 1000 }

const listenersOf = ({ LoadBalancerArn }: Members, place: EstatePlace) =>
  place.list('elbv2', 'DescribeListeners', 'Listeners', { LoadBalancerArn })
const milestonesOf = ({ WorkloadId }: Members, place: EstatePlace) =>
  place.list('wellarchitected', 'ListMilestones', 'MilestoneSummaries', { WorkloadId })
/** What names each review of a workload by a lens: today's, or those of a milestone. */
const lensReviewsOf = async ({ WorkloadId }: Members, place: EstatePlace, milestone: Members = {}) => {
  const asked = { WorkloadId, ...milestone }
  const found = await place.list('wellarchitected', 'ListLensReviews', 'LensReviewSummaries', asked)
  return found.map(({ LensAlias, LensArn }): Members => ({ ...asked, LensAlias: LensAlias ?? LensArn }))
}
const allLensReviews = async (workload: Members, place: EstatePlace) => {
  const milestones = await milestonesOf(workload, place)
  const past = milestones.map(({ MilestoneNumber }) => lensReviewsOf(workload, place, { MilestoneNumber }))
  return (await Promise.all([lensReviewsOf(workload, place), ...past])).flat()
}
const answersOf = (review: Members, place: EstatePlace) =>
  place.list('wellarchitected', 'ListAnswers', 'AnswerSummaries', review)

const bucketDetails = [
  'GetPublicAccessBlock',
  'GetBucketLogging',
  'GetBucketOwnershipControls',
  'GetBucketAcl',
  'GetBucketPolicy',
  'GetBucketEncryption',
  'GetBucketLifecycleConfiguration',
  'GetBucketVersioning',
  'GetObjectLockConfiguration',
  'GetBucketReplication',
]
const ec2Pages: readonly List[] = [
  ofEc2('DescribeImages', 'Images', 1000, own),
  ofEc2('DescribeInstances', 'Reservations', 1000, alive),
  ofEc2('DescribeInstanceTypes', 'InstanceTypes', 100, previous),
  ofEc2('DescribeSecurityGroups', 'SecurityGroups', 1000),
  ofEc2('DescribeNetworkAcls', 'NetworkAcls', 1000),
  ofEc2('DescribeNetworkInterfaces', 'NetworkInterfaces', 1000),
  ofEc2('DescribeSubnets', 'Subnets', 1000),
  ofEc2('DescribeRouteTables', 'RouteTables', 100),
  ofEc2('DescribeVolumes', 'Volumes', 500),
  ofEc2('DescribeSnapshots', 'Snapshots', 1000, own),
  publicSnapshots,
  prefixLists,
  ofEc2('DescribeVpcs', 'Vpcs', 1000),
  ofEc2('DescribeVpcEndpoints', 'VpcEndpoints', 1000),
  ofEc2('DescribeFlowLogs', 'FlowLogs', 1000),
  ofEc2('DescribeVpcPeeringConnections', 'VpcPeeringConnections', 1000),
]
const ec2Once = [
  'GetEbsEncryptionByDefault',
  'GetImageBlockPublicAccessState',
  'GetInstanceMetadataDefaults',
  'GetSerialConsoleAccessStatus',
  'GetSnapshotBlockPublicAccessState',
  'DescribeAddresses',
  'DescribeKeyPairs',
]

/** What further services take stands in a file of each; `rows` is its export. */
const ofServices = import.meta.glob<readonly Row[]>('./fewest-calls/*.ts', { eager: true, import: 'rows' })

/**
 * What each operation takes at least, by hand from AWS's API references: the largest pages that AWS gives, a call for each resource
 * where no call tells of several. What the app really sends is not looked at.
 */
const rows: readonly Row[] = [
  ...Object.values(ofServices).flat(),
  { operation: 'sts:GetCallerIdentity', per: 'account', count: once },
  { operation: 'ec2:DescribeRegions', per: 'account', count: once },
  { operation: 'iam:GetAccountSummary', per: 'account', count: once },
  { operation: 'iam:GetAccountPasswordPolicy', per: 'account', count: once },
  {
    operation: 'iam:GetAccountAuthorizationDetails',
    per: 'account',
    count: async (place) => {
      const lists = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies']
      const found = await Promise.all(lists.map((list) => place.list('iam', 'GetAccountAuthorizationDetails', list)))
      const calls = Math.max(1, Math.ceil(found.flat().length / 1000))
      return [{ calls, steps: calls }]
    },
  },
  { operation: 'iam:ListUsers', per: 'account', count: pages(users) },
  {
    operation: 'iam:ListVirtualMFADevices',
    per: 'account',
    count: pages({ from: 'iam', operation: 'ListVirtualMFADevices', list: 'VirtualMFADevices', most: 1000 }),
  },
  {
    operation: 'iam:ListServerCertificates',
    per: 'account',
    count: pages({
      from: 'iam',
      operation: 'ListServerCertificates',
      list: 'ServerCertificateMetadataList',
      most: 1000,
    }),
  },
  ...['GetLoginProfile', 'ListMFADevices', 'ListAccessKeys'].map((name): Row => ({
    operation: `iam:${name}`,
    per: 'account',
    count: each(users),
  })),
  {
    operation: 'iam:GetAccessKeyLastUsed',
    per: 'account',
    count: each(
      users,
      async ({ UserName }, place) => {
        const keys = await place.list('iam', 'ListAccessKeys', 'AccessKeyMetadata', { UserName })
        return keys.filter(({ Status }) => Status === 'Active').length
      },
      undefined,
      1,
    ),
  },
  { operation: 's3:ListBuckets', per: 'account', count: pages(buckets) },
  { operation: 's3control:GetPublicAccessBlock', per: 'account', count: once },
  ...bucketDetails.map((name): Row => ({
    operation: `s3:${name}`,
    per: 'account',
    count: each(buckets, undefined, ({ BucketRegion }) => BucketRegion),
  })),
  // One call per region tells of its trails, those of other regions that record here included.
  { operation: 'cloudtrail:DescribeTrails', per: 'region', count: once },
  {
    operation: 'cloudtrail:GetTrailStatus',
    per: 'account',
    count: each(trails, undefined, ({ HomeRegion }) => HomeRegion),
  },
  {
    operation: 'cloudtrail:GetEventSelectors',
    per: 'account',
    count: each(
      trails,
      ({ HasCustomEventSelectors }) => (HasCustomEventSelectors === false ? 0 : 1),
      ({ HomeRegion }) => HomeRegion,
    ),
  },
  { operation: 'configservice:DescribeConfigurationRecorders', per: 'region', count: once },
  { operation: 'configservice:DescribeDeliveryChannels', per: 'region', count: once },
  {
    operation: 'configservice:DescribeConfigurationRecorderStatus',
    per: 'region',
    count: async (place) =>
      (await itemsOf(place, recorders)).slice(0, 1).map(() => ({ calls: 1, steps: 1, stepsBefore: 1 })),
  },
  {
    operation: 'configservice:DescribeDeliveryChannelStatus',
    per: 'region',
    count: async (place) =>
      (await itemsOf(place, channels)).slice(0, 1).map(() => ({ calls: 1, steps: 1, stepsBefore: 1 })),
  },
  ...ec2Once.map((name): Row => ({ operation: `ec2:${name}`, per: 'region', count: once })),
  ...ec2Pages.map((list): Row => ({
    operation: `ec2:${list.operation}`,
    paged: true,
    per: 'region',
    count: pages(list),
  })),
  { operation: 'ec2:DescribeSnapshotAttribute', per: 'region', count: each(publicSnapshots) },
  {
    operation: 'ec2:GetManagedPrefixListEntries',
    paged: true,
    per: 'region',
    count: each(prefixLists, async ({ OwnerId, PrefixListId }, place) =>
      OwnerId === 'AWS' ? 0 : pageCount(place, ofEc2('GetManagedPrefixListEntries', 'Entries', 100, { PrefixListId })),
    ),
  },
  { operation: 'elasticloadbalancingv2:DescribeLoadBalancers', per: 'region', count: pages(balancers) },
  { operation: 'elasticloadbalancingv2:DescribeSSLPolicies', per: 'region', count: once },
  {
    operation: 'elasticloadbalancingv2:DescribeTargetGroups',
    per: 'region',
    count: pages({ from: 'elbv2', operation: 'DescribeTargetGroups', list: 'TargetGroups', most: 400 }),
  },
  { operation: 'elasticloadbalancingv2:DescribeLoadBalancerAttributes', per: 'region', count: each(balancers) },
  { operation: 'elasticloadbalancingv2:DescribeListeners', per: 'region', count: each(balancers) },
  {
    operation: 'elasticloadbalancingv2:DescribeRules',
    per: 'region',
    count: each(
      balancers,
      async (balancer, place) =>
        (await listenersOf(balancer, place)).filter(({ Protocol }) => Protocol === 'HTTP').length,
      undefined,
      1,
    ),
  },
  { operation: 'lambda:ListFunctions', per: 'region', count: pages(functions) },
  {
    operation: 'lambda:ListEventSourceMappings',
    per: 'region',
    count: pages({ from: 'lambda', operation: 'ListEventSourceMappings', list: 'EventSourceMappings', most: 100 }),
  },
  {
    operation: 'lambda:ListCodeSigningConfigs',
    per: 'region',
    count: pages({ from: 'lambda', operation: 'ListCodeSigningConfigs', list: 'CodeSigningConfigs', most: 50 }),
  },
  ...['GetPolicy', 'ListFunctionUrlConfigs', 'ListFunctionEventInvokeConfigs'].map((name): Row => ({
    operation: `lambda:${name}`,
    per: 'region',
    count: each(functions),
  })),
  {
    operation: 'lambda:GetFunctionCodeSigningConfig',
    per: 'region',
    // Images are not signed this way.
    count: each(functions, ({ PackageType }) => (PackageType === 'Image' ? 0 : 1)),
  },
  { operation: 'secretsmanager:ListSecrets', per: 'region', count: pages(secrets) },
  { operation: 'secretsmanager:GetResourcePolicy', per: 'region', count: each(secrets) },
  { operation: 's3control:ListAccessPoints', per: 'region', count: pages(accessPoints) },
  { operation: 's3control:GetAccessPoint', per: 'region', count: each(accessPoints) },
  { operation: 'wellarchitected:ListWorkloads', per: 'region', count: pages(workloads) },
  ...['GetWorkload', 'ListMilestones'].map((name): Row => ({
    operation: `wellarchitected:${name}`,
    per: 'region',
    count: each(workloads),
  })),
  // AWS tells the owner with whom a workload is shared, and everybody else of their own invitation.
  {
    operation: 'wellarchitected:ListWorkloadShares',
    per: 'region',
    count: each(workloads, ({ Owner }, { account }) => (Owner === account ? 1 : 0)),
  },
  {
    operation: 'wellarchitected:ListShareInvitations',
    per: 'region',
    count: each(workloads, ({ Owner }, { account }) => (Owner === account ? 0 : 1)),
  },
  {
    operation: 'wellarchitected:GetProfile',
    per: 'region',
    count: each(workloads, ({ Profiles }) => (Array.isArray(Profiles) ? Profiles.length : 0)),
  },
  // Today's reviews, and those of each milestone, which a home reads once.
  {
    operation: 'wellarchitected:ListLensReviews',
    per: 'region',
    count: each(workloads, async (workload, place) => 1 + (await milestonesOf(workload, place)).length),
  },
  {
    operation: 'wellarchitected:GetLensReview',
    per: 'region',
    count: each(workloads, async (workload, place) => (await allLensReviews(workload, place)).length),
  },
  {
    operation: 'wellarchitected:ListAnswers',
    per: 'region',
    count: each(workloads, async (workload, place) => {
      const answers = await Promise.all((await allLensReviews(workload, place)).map((one) => answersOf(one, place)))
      return answers.reduce((sum, list) => sum + Math.max(1, Math.ceil(list.length / 50)), 0)
    }),
  },
  {
    operation: 'wellarchitected:GetAnswer',
    per: 'region',
    count: each(
      workloads,
      async (workload, place) => {
        const reviews = await lensReviewsOf(workload, place)
        return (await Promise.all(reviews.map((one) => answersOf(one, place)))).flat().length
      },
      undefined,
      1,
    ),
  },
  {
    operation: 'wellarchitected:ListLensReviewImprovements',
    per: 'region',
    count: each(workloads, async (workload, place) => {
      const reviews = await lensReviewsOf(workload, place)
      const counts = reviews.map((one) =>
        pageCount(place, {
          from: 'wellarchitected',
          operation: 'ListLensReviewImprovements',
          list: 'ImprovementSummaries',
          most: 100,
          input: one,
        }),
      )
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    }),
  },
]

/** Operations before everything else: who calls, then which regions there are. */
const first = ['sts:GetCallerIdentity', 'ec2:DescribeRegions']

/** The operations that the rows know. */
export const knownOperations: ReadonlySet<string> = new Set(rows.map(({ operation }) => operation))

/** Counts the fewest calls that a review of the estate takes, for each account, region and operation. */
export const countFewestCalls = async (estate: Estate): Promise<readonly FewestCalls[]> => {
  const found: FewestCalls[] = []
  for (const account of estate.accounts) {
    for (const { operation, paged = false, per, count } of rows) {
      for (const place of per === 'account' ? [account.whole] : account.regions) {
        const byRegion = groupBy(await count(place), ({ region }) =>
          typeof region === 'string' ? region : place.region,
        )
        for (const [region, counted] of byRegion) {
          found.push({
            account: place.account,
            region,
            operation,
            paged,
            calls: counted.reduce((sum, { calls }) => sum + calls, 0),
            stepsBefore: first.includes(operation)
              ? first.indexOf(operation)
              : first.length + Math.min(...counted.map(({ stepsBefore = 0 }) => stepsBefore)),
            steps: Math.max(...counted.map(({ steps }) => steps)),
          })
        }
      }
    }
  }
  return found
}
