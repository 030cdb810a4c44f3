import type { Association, DocumentIdentifier, ParameterMetadata, ServiceSetting } from '@aws-sdk/client-ssm'
import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleUuid } from '../../ids'
import { during } from '../../moments'
import { mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { kmsKeyArn } from '../../shared-names'
import { nodesOf, type SampleNode } from './nodes'

/** A document with its content, and the accounts that may use it. */
export interface SampleDocument {
  readonly identifier: DocumentIdentifier & { readonly Name: string }
  readonly content: string
  readonly sharedWith: readonly string[]
}

/** All that Systems Manager holds in one account and region on the day. */
export interface Estate {
  readonly nodes: readonly SampleNode[]
  readonly documents: readonly SampleDocument[]
  readonly parameters: readonly ParameterMetadata[]
  readonly associations: readonly Association[]
  readonly settings: readonly ServiceSetting[]
}

const shellDocument = (description: string, ...commands: readonly string[]): string =>
  JSON.stringify(
    {
      schemaVersion: '2.2',
      description,
      mainSteps: [{ action: 'aws:runShellScript', name: 'run', inputs: { runCommand: commands } }],
    },
    undefined,
    2,
  )

const sessions = (place: SamplePlace, inputs: object): SampleDocument =>
  documentOf(place, 'SSM-SessionManagerRunShell', 'Session', {
    content: JSON.stringify({
      schemaVersion: '1.0',
      description: 'Document to hold regional settings for Session Manager',
      sessionType: 'Standard_Stream',
      inputs,
    }),
  })

const documentOf = (
  { account }: SamplePlace,
  Name: string,
  DocumentType: 'Command' | 'Session' | 'Automation',
  { content, sharedWith = [] }: { readonly content: string; readonly sharedWith?: readonly string[] },
): SampleDocument => ({
  identifier: {
    Name,
    CreatedDate: new Date('2025-04-08T10:00:00Z'),
    Owner: account.id,
    DocumentType,
    DocumentFormat: 'JSON',
    DocumentVersion: '1',
    SchemaVersion: DocumentType === 'Session' ? '1.0' : '2.2',
    PlatformTypes: ['Linux', 'Windows', 'MacOS'],
    TargetType: '/',
    Tags: [{ Key: 'owner', Value: account.owner }],
  },
  content,
  sharedWith,
})

const goodSessions = (place: SamplePlace): SampleDocument =>
  sessions(place, {
    s3BucketName: '',
    s3KeyPrefix: '',
    s3EncryptionEnabled: true,
    cloudWatchLogGroupName: '/ssm/sessions',
    cloudWatchEncryptionEnabled: true,
    cloudWatchStreamingEnabled: true,
    kmsKeyId: kmsKeyArn(place.account, place.region, 'sessions'),
    idleSessionTimeout: '15',
    maxSessionDuration: '480',
    runAsEnabled: true,
    runAsDefaultUser: 'operator',
  })

const plainSessions = (place: SamplePlace): SampleDocument =>
  sessions(place, {
    s3BucketName: '',
    s3EncryptionEnabled: true,
    cloudWatchLogGroupName: '',
    cloudWatchEncryptionEnabled: true,
    kmsKeyId: '',
    idleSessionTimeout: '60',
    runAsEnabled: false,
  })

const documentsOf = (place: SamplePlace): readonly SampleDocument[] => {
  const { account, region, at, organization } = place
  if (!account.regions.includes(region)) return []
  const restart = documentOf(place, 'restart-shop', 'Command', {
    content: shellDocument('Restarts the shop', 'systemctl restart shop'),
  })
  switch (account.key) {
    case 'storefront':
    case 'payments':
      return [restart, goodSessions(place)]
    case 'security': {
      const sharedWith = organization.accounts.filter(({ key }) => key !== 'security').map(({ id }) => id)
      const content = shellDocument('Collects evidence', 'journalctl --since yesterday > /var/tmp/evidence')
      return region === mainRegion ? [documentOf(place, 'collect-evidence', 'Command', { content, sharedWith })] : []
    }
    case 'staging': {
      const content = shellDocument('Seeds the database', 'export DATABASE_PASSWORD=Vn4kQz8wLp2xTr7c', './seed')
      return during(at, 'spring')
        ? [restart, goodSessions(place)]
        : [restart, documentOf(place, 'seed-database', 'Command', { content })]
    }
    case 'sandbox':
      return [
        plainSessions(place),
        documentOf(place, 'everybody-may', 'Command', {
          content: shellDocument(hostileNames.markup, 'echo hello'),
          sharedWith: ['all'],
        }),
        documentOf(place, 'for-a-friend', 'Automation', {
          content: shellDocument('Copies', "export API_TOKEN='Zx81kQpLm2vW9rTn4bYc'", './copy'),
          sharedWith: ['999911112222'],
        }),
      ]
    case 'management':
    case 'logArchive':
    case 'team':
      return []
  }
}

const parametersOf = (place: SamplePlace): readonly ParameterMetadata[] => {
  const { account, region, at } = place
  const make = (Name: string, Type: 'String' | 'StringList' | 'SecureString'): ParameterMetadata => ({
    Name,
    ARN: sampleArn('ssm', region, account.id, `parameter/${Name.replace(/^\//, '')}`),
    Type,
    ...(Type === 'SecureString' ? { KeyId: kmsKeyArn(account, region, 'parameters') } : {}),
    LastModifiedDate: new Date('2025-09-01T08:00:00Z'),
    Version: 3,
    Tier: 'Standard',
    DataType: 'text',
  })
  if (!account.regions.includes(region)) return []
  switch (account.key) {
    case 'storefront':
    case 'payments':
      return [make('/shop/database/host', 'String'), make('/shop/database/password', 'SecureString')]
    case 'staging':
      return [make('/shop/database/password', during(at, 'spring') ? 'SecureString' : 'String')]
    case 'sandbox':
      return [make('slack_token', 'String'), make('demo-api-keys', 'StringList'), make(hostileNames.long, 'String')]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}

const associationsOf = (place: SamplePlace): readonly Association[] => {
  const { account, region, at } = place
  const make = (AssociationName: string, Status: string): Association => ({
    Name: 'AWS-RunPatchBaseline',
    AssociationId: sampleUuid('association', account.id, region, AssociationName),
    AssociationName,
    AssociationVersion: '1',
    ScheduleExpression: 'cron(0 2 ? * * *)',
    LastExecutionDate: at,
    Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
    Overview: { Status, DetailedStatus: Status, AssociationStatusAggregatedCount: { [Status]: 2 } },
  })
  return nodesOf(place).length === 0 || account.key === 'sandbox'
    ? []
    : [make('patch-scan', account.key === 'staging' && !during(at, 'recovery') ? 'Failed' : 'Success')]
}

const settingsOf = (place: SamplePlace): readonly ServiceSetting[] => {
  const { account, region } = place
  const make = (SettingId: string, SettingValue: string, byDefault: boolean): ServiceSetting => ({
    SettingId,
    SettingValue,
    Status: byDefault ? 'Default' : 'Customized',
    ARN: sampleArn('ssm', region, account.id, `servicesetting${SettingId}`),
  })
  const open = account.key === 'sandbox' || (account.key === 'staging' && !during(place.at, 'spring'))
  const hosts = '/ssm/managed-instance/default-ec2-instance-management-role'
  return [
    make('/ssm/documents/console/public-sharing-permission', open ? 'Enable' : 'Disable', open),
    account.key === 'storefront' || account.key === 'security'
      ? make(hosts, 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole', false)
      : make(hosts, '$None', true),
  ]
}

/** Makes up what Systems Manager holds. */
export const ssmEstate = (place: SamplePlace): Estate => ({
  nodes: nodesOf(place),
  documents: documentsOf(place),
  parameters: parametersOf(place),
  associations: associationsOf(place),
  settings: settingsOf(place),
})
