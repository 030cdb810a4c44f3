import type {
  Association,
  ManagedNode,
  NodePatches,
  Parameter,
  ServiceSetting,
  SessionPreferences,
  SsmDocument,
} from './facts'

const arn = (resource: string): string => `arn:aws:ssm:eu-central-1:111122223333:${resource}`

/** A Linux instance of EC2 that answers, with the newest agent. */
export const node = (fields: Partial<ManagedNode> = {}): ManagedNode => {
  const InstanceId = fields.InstanceId ?? 'i-1'
  return {
    arn: arn(`managed-instance/${InstanceId}`),
    InstanceId,
    ComputerName: 'web-a',
    PingStatus: 'Online',
    LastPingDateTime: '2026-05-31T23:59:00.000Z',
    AgentVersion: '3.3.3185.0',
    IsLatestVersion: true,
    PlatformType: 'Linux',
    PlatformName: 'Amazon Linux',
    PlatformVersion: '2023',
    ResourceType: 'EC2Instance',
    ...fields,
  }
}

/** A Windows server outside of AWS. */
export const windowsNode = (fields: Partial<ManagedNode> = {}): ManagedNode =>
  node({
    InstanceId: 'mi-1',
    PlatformType: 'Windows',
    PlatformName: 'Microsoft Windows Server 2022 Datacenter',
    PlatformVersion: '10.0.20348',
    ResourceType: 'ManagedInstance',
    IsLatestVersion: false,
    ...fields,
  })

/** What Patch Manager found yesterday: everything is there. */
export const patches = (fields: Partial<NonNullable<NodePatches['PatchState']>> = {}): NodePatches => ({
  PatchState: {
    PatchGroup: 'production',
    BaselineId: 'pb-1',
    Operation: 'Scan',
    OperationEndTime: '2026-05-31T02:00:00.000Z',
    InstalledCount: 200,
    MissingCount: 0,
    FailedCount: 0,
    InstalledPendingRebootCount: 0,
    InstalledRejectedCount: 0,
    CriticalNonCompliantCount: 0,
    SecurityNonCompliantCount: 0,
    OtherNonCompliantCount: 0,
    ...fields,
  },
})

/** A document that runs a command. */
export const document = (fields: Partial<SsmDocument> = {}): SsmDocument => {
  const Name = fields.Name ?? 'restart-shop'
  return {
    arn: arn(`document/${Name}`),
    Name,
    DocumentType: 'Command',
    DocumentVersion: '1',
    PlatformTypes: ['Linux'],
    Tags: [],
    ...fields,
  }
}

type Inputs = NonNullable<SessionPreferences['Document']>['inputs']

/** Preferences with these inputs; sessions go to an encrypted log group and are encrypted on their way. */
export const preferences = (inputs: Inputs = {}): SessionPreferences => ({
  Document: {
    DocumentVersion: '1',
    inputs: {
      cloudWatchLogGroupName: '/ssm/sessions',
      cloudWatchEncryptionEnabled: true,
      kmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1',
      idleSessionTimeout: '15',
      maxSessionDuration: '480',
      runAsEnabled: true,
      ...inputs,
    },
  },
})

/** A setting as somebody set it. */
export const setting = (SettingValue: string, Status = 'Customized'): ServiceSetting => ({ SettingValue, Status })

/** A parameter without protection. */
export const parameter = (Name: string, fields: Partial<Parameter> = {}): Parameter => ({
  arn: arn(`parameter/${Name.replace(/^\//, '')}`),
  Name,
  Type: 'String',
  Tier: 'Standard',
  DataType: 'text',
  ...fields,
})

/** An association that worked. */
export const association = (fields: Partial<Association> = {}): Association => {
  const AssociationId = fields.AssociationId ?? 'association-1'
  return {
    arn: arn(`association/${AssociationId}`),
    AssociationId,
    AssociationName: 'patch-scan',
    Name: 'AWS-RunPatchBaseline',
    Overview: { Status: 'Success', DetailedStatus: 'Success' },
    ...fields,
  }
}
