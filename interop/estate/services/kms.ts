import {
  CreateAliasCommand,
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms'
import type { CreateKeyCommandInput } from '@aws-sdk/client-kms'
import { account, regions } from '../../clients'
import type { Ground } from '../build-estate'

/** What KMS writes into the policy of a new key. */
const iam = { Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*' }

type Plan = Omit<CreateKeyCommandInput, 'Policy'> & {
  readonly statement?: object
  readonly rotates?: true
  readonly deleted?: true
}

/** Ten keys in two regions: two kept, one for signatures, one that goes, and six whose policies differ. */
export const build = async ({ site }: Ground): Promise<void> => {
  const make = async (
    kms: KMSClient,
    title: string,
    { statement, rotates, deleted, ...input }: Plan = {},
  ): Promise<void> => {
    const made = await kms.send(new CreateKeyCommand(input))
    const KeyId = made.KeyMetadata?.KeyId ?? ''
    site.name(`kms-key:${title}`, made.KeyMetadata?.Arn)
    await kms.send(new CreateAliasCommand({ AliasName: `alias/${title.replaceAll(' ', '-')}`, TargetKeyId: KeyId }))
    const Statement = [iam, ...(statement === undefined ? [] : [statement])].map((one, index) => ({
      Sid: `S${index}`,
      Effect: 'Allow',
      Resource: '*',
      ...one,
    }))
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
    await kms.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy }))
    if (rotates) await kms.send(new EnableKeyRotationCommand({ KeyId }))
    if (deleted) await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }))
  }
  const main = site.client(KMSClient)
  const trails = { Service: 'cloudtrail.amazonaws.com' }
  const decrypt = { Action: ['kms:Decrypt', 'kms:DescribeKey'] }

  await make(main, 'kept', { rotates: true })
  await make(main, 'signing', { KeyUsage: 'SIGN_VERIFY', KeySpec: 'RSA_2048' })
  await make(main, 'deleted', { deleted: true })
  await make(main, 'for everyone', { statement: { Principal: '*', Action: 'kms:*' } })
  await make(main, 'for everyone to read', { rotates: true, statement: { Principal: { AWS: '*' }, ...decrypt } })
  await make(main, 'for the account through a service', {
    rotates: true,
    statement: {
      Principal: { AWS: '*' },
      ...decrypt,
      Condition: {
        StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `s3.${regions.main}.amazonaws.com` },
      },
    },
  })
  await make(main, 'for a partner', { statement: { Principal: { AWS: 'arn:aws:iam::999900001111:root' }, ...decrypt } })
  await make(main, 'for any trail', { statement: { Principal: trails, Action: 'kms:GenerateDataKey*' } })
  await make(main, 'for own trails', {
    rotates: true,
    statement: {
      Principal: trails,
      Action: 'kms:GenerateDataKey*',
      Condition: {
        StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${account}:trail/*` },
      },
    },
  })
  await make(site.client(KMSClient, regions.other), 'kept elsewhere', { rotates: true })
}
