import type { PolicyTarget } from '../../../shared/policy/coverage'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Details, Evidence, Gap, Judged, Judgement, Known, Seen } from '../../engine/check'
import type {
  Bucket,
  BucketAcl,
  BucketEncryption,
  BucketLifecycle,
  BucketLogging,
  BucketOwnership,
  BucketPublicAccessBlock,
  BucketReplication,
  PublicAccessBlock,
} from './facts'

/** The four settings of a public access block, in AWS's order. */
export const blockSettings = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const

/** One of the four settings. */
export type BlockSetting = (typeof blockSettings)[number]

/** The settings that are not on, as evidence; a block that is missing has none on. */
export const settingsOff = (
  block: PublicAccessBlock | undefined,
  settings: readonly BlockSetting[] = blockSettings,
): readonly Evidence[] =>
  settings
    .filter((setting) => block?.[setting] !== true)
    .map((setting) => at(`PublicAccessBlockConfiguration.${setting}`, block?.[setting]))

type EncryptionDefault = { readonly SSEAlgorithm: string; readonly KMSMasterKeyID?: string | undefined }

/** What objects without a wish of their own are encrypted with, and where that stands. */
export const defaultEncryption = (
  encryption: BucketEncryption,
): { readonly path: string; readonly rule: EncryptionDefault | undefined } => {
  const rules = encryption.ServerSideEncryptionConfiguration?.Rules ?? []
  const index = rules.findIndex((rule) => rule.ApplyServerSideEncryptionByDefault !== undefined)
  const path = `ServerSideEncryptionConfiguration.Rules[${Math.max(index, 0)}].ApplyServerSideEncryptionByDefault`
  return { path, rule: rules[index]?.ApplyServerSideEncryptionByDefault }
}

/** Whether a setting is on; a gap where it cannot be told. */
export type SettingState = { readonly state: 'on' | 'off' } | { readonly state: 'unknown'; readonly gap: Gap }

/**
 * A setting is on where any of these has it on: S3 takes the strictest of access point, bucket and account. It is off only
 * where all of them are known not to have it on.
 */
export const settingState = (
  setting: BlockSetting,
  ...blocks: readonly Known<BucketPublicAccessBlock>[]
): SettingState => {
  if (blocks.some((block) => isOn(setting, block))) return { state: 'on' }
  const missing = blocks.find((block) => !block.known)
  return missing?.known === false ? { state: 'unknown', gap: missing.gap } : { state: 'off' }
}

const isOn = (setting: BlockSetting, block: Known<BucketPublicAccessBlock>): boolean =>
  block.known && block.value.PublicAccessBlockConfiguration?.[setting] === true

/** Whether access control lists are off: then neither the bucket's nor any object's counts. */
export const aclsAreOff = (ownership: BucketOwnership): boolean =>
  ownership.OwnershipControls?.Rules.some(({ ObjectOwnership }) => ObjectOwnership === 'BucketOwnerEnforced') ?? false

/** The grants of an access control list to everyone, or to everyone with any AWS account; each with its place. */
export const publicGrants = (
  acl: BucketAcl,
): readonly { readonly path: string; readonly uri: string; readonly permission: string }[] =>
  acl.Grants.flatMap(({ Grantee, Permission }, index) =>
    Grantee.URI && /\/global\/(AllUsers|AuthenticatedUsers)$/.test(Grantee.URI)
      ? [{ path: `Grants[${index}]`, uri: Grantee.URI, permission: Permission }]
      : [],
  )

/** The names of the buckets to which another bucket's access logs go. */
export const logTargets = (buckets: readonly Bucket[], logging: Details<BucketLogging>): ReadonlySet<string> =>
  new Set(
    buckets.flatMap((bucket) => {
      const found = logging.of(bucket)
      const target = found.known ? found.value.LoggingEnabled?.TargetBucket : undefined
      return target === undefined || target === bucket.Name ? [] : [target]
    }),
  )

/** The places of the buckets' rules that copy now, with the ARN of the bucket that each copies to. */
export const activeReplicas = (
  replication: BucketReplication,
): readonly { readonly path: string; readonly target: string }[] =>
  (replication.ReplicationConfiguration?.Rules ?? []).flatMap(({ Status, Destination }, index) =>
    Status === 'Enabled'
      ? [{ path: `ReplicationConfiguration.Rules[${index}].Destination.Bucket`, target: Destination.Bucket }]
      : [],
  )

/** The ARNs of the buckets that other buckets are copied to and that for certain are not copied on themselves. */
export const pureCopies = (
  buckets: readonly Bucket[],
  replication: Details<BucketReplication>,
): ReadonlySet<string> => {
  const known = buckets.flatMap((bucket) => {
    const found = replication.of(bucket)
    return found.known ? [{ arn: bucket.arn, replicas: activeReplicas(found.value) }] : []
  })
  const targets = new Set(known.flatMap(({ replicas }) => replicas.map(({ target }) => target)))
  return new Set(known.filter(({ arn, replicas }) => replicas.length === 0 && targets.has(arn)).map(({ arn }) => arn))
}

/** What a bucket's policy is about: the bucket and its objects. */
export const bucketTarget = ({ arn }: Bucket): PolicyTarget => ({ service: 's3', resources: [arn, `${arn}/*`] })

/** Whether a bucket has a copy in another region; `regions` has the regions of the account's buckets by ARN. */
export const judgeReplicas = (
  bucket: Seen<Bucket>,
  replication: BucketReplication,
  regions: ReadonlyMap<string, string>,
): Judgement => {
  const replicas = activeReplicas(replication).map((replica) => ({ ...replica, region: regions.get(replica.target) }))
  const away = replicas.find(({ region }) => region !== undefined && region !== bucket.BucketRegion)
  if (away) return pass(bucket, at(away.path, away.target))
  if (replicas.some(({ region }) => region === undefined)) {
    return unknown(bucket, undecided('ReplicaElsewhere', 'The region of a copy in another account is not known.'))
  }
  const [near] = replicas
  if (near) return fail(bucket, at(near.path, near.target))
  const path = 'ReplicationConfiguration.Rules[0].Status'
  return fail(bucket, at(path, replication.ReplicationConfiguration?.Rules[0]?.Status))
}

type LifecycleRule = BucketLifecycle['Rules'][number]

/** Whether a rule moves or removes objects or their old versions, and not only what was never finished. */
export const movesOldData = (rule: LifecycleRule): boolean =>
  rule.Status === 'Enabled' &&
  (rule.Transitions.length > 0 ||
    rule.NoncurrentVersionTransitions.length > 0 ||
    rule.NoncurrentVersionExpiration !== undefined ||
    rule.Expiration?.Days !== undefined ||
    rule.Expiration?.Date !== undefined)

/** Judges whether all four settings are on, each by the first of these blocks, which is the resource's own, or by another one. */
export const judgeBlocks = (
  judged: Judged,
  own: Known<BucketPublicAccessBlock>,
  ...others: readonly Known<BucketPublicAccessBlock>[]
): Judgement => {
  const states = blockSettings.map((setting) => ({ setting, ...settingState(setting, own, ...others) }))
  const [first, ...further] = states.flatMap(({ setting, state }) =>
    state === 'off' && own.known
      ? [at(`PublicAccessBlockConfiguration.${setting}`, own.value.PublicAccessBlockConfiguration?.[setting])]
      : [],
  )
  if (first) return fail(judged, first, ...further)
  const open = states.find((state) => state.state === 'unknown')
  return open?.state === 'unknown' ? unknown(judged, open.gap) : pass(judged)
}
