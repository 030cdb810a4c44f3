import { at } from '../../engine/check'
import type { Evidence } from '../../engine/check'
import type { BucketEncryption, PublicAccessBlock } from './facts'

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
