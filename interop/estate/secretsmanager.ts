import { CreateSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager'
import { account, regions } from '../clients'
import type { Site } from './build-estate'

/** Four secrets: with a key of one's own, open to all, shared with another account, and left as it was made. */
export const buildSecrets = async ({ main: { secrets }, name }: Site): Promise<void> => {
  const make = async (Name: string, KmsKeyId?: string): Promise<void> => {
    const made = await secrets.send(new CreateSecretCommand({ Name, SecretString: 'opens-nothing', KmsKeyId }))
    name(`secret:${Name}`, made.ARN)
  }
  const policy = (SecretId: string, Principal: string | object) => {
    const statement = { Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' }
    const ResourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    return secrets.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy }))
  }
  await make('kept', `arn:aws:kms:${regions.main}:${account}:key/11111111-2222-3333-4444-555555555555`)
  await policy('kept', { AWS: `arn:aws:iam::${account}:role/machine` })
  await make('open')
  await policy('open', '*')
  await make('for-partner')
  await policy('for-partner', { AWS: 'arn:aws:iam::999988887777:root' })
  await make('as-made')
}
