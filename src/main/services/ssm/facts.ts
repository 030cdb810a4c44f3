import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, ordered, volatile } from '../../engine/fact'

const nodeSchema = z.object({
  /** Of the node in Systems Manager, also where it is an instance of EC2. */
  arn: z.string(),
  /** `i-…` of EC2, `mi-…` of anything else. */
  InstanceId: z.string(),
  Name: z.string().optional(),
  ComputerName: z.string().optional(),
  /** `Online`, `ConnectionLost` or `Inactive`. */
  PingStatus: z.string().optional(),
  LastPingDateTime: volatile(dateTime()).optional(),
  AgentVersion: z.string().optional(),
  /** AWS tells it of Linux only. */
  IsLatestVersion: z.boolean().optional(),
  /** `Windows`, `Linux` or `MacOS`. */
  PlatformType: z.string().optional(),
  /** As `Microsoft Windows Server 2019 Datacenter` or `Amazon Linux`. */
  PlatformName: z.string().optional(),
  PlatformVersion: z.string().optional(),
  /** `EC2Instance` or `ManagedInstance`. */
  ResourceType: z.string().optional(),
})

/** A machine that Systems Manager manages: an instance of EC2, or one elsewhere. */
export type ManagedNode = z.infer<typeof nodeSchema>

/** All managed nodes of a region. */
export const managedNodes = listFact<ManagedNode>({
  id: 'ssm-managed-nodes',
  title: 'managed nodes',
  per: 'region',
  type: 'AWS::SSM::ManagedInstanceInventory',
  schema: nodeSchema,
  nameOf: ({ Name, ComputerName, InstanceId }) => Name || ComputerName || InstanceId,
})

const count = z.number().optional()
const nodePatchesSchema = z.object({
  /** Absent where Patch Manager has never looked at the node. */
  PatchState: z
    .object({
      PatchGroup: z.string().optional(),
      BaselineId: z.string().optional(),
      /** `Scan` or `Install`. */
      Operation: z.string().optional(),
      OperationEndTime: volatile(dateTime()).optional(),
      InstalledCount: count,
      /** Applicable, and not there. */
      MissingCount: count,
      /** Tried, and not installed. */
      FailedCount: count,
      /** Installed, and waiting for a restart. */
      InstalledPendingRebootCount: count,
      InstalledRejectedCount: count,
      CriticalNonCompliantCount: count,
      SecurityNonCompliantCount: count,
      OtherNonCompliantCount: count,
    })
    .optional(),
})

/** What Patch Manager found on a node. */
export type NodePatches = z.infer<typeof nodePatchesSchema>

/** The patches of each managed node, counted. */
export const nodePatches = detailFact<NodePatches, ManagedNode>({
  id: 'ssm-node-patches',
  title: 'patch states of managed nodes',
  of: managedNodes,
  schema: nodePatchesSchema,
})

const documentSchema = z.object({
  arn: z.string(),
  Name: z.string(),
  /** `Command`, `Automation`, `Session`, `Package` and others. */
  DocumentType: z.string().optional(),
  DocumentVersion: z.string().optional(),
  PlatformTypes: z.array(z.string()).default([]),
  Tags: z.array(z.object({ Key: z.string().optional(), Value: z.string().optional() })).default([]),
})

/** A document of the account itself, as its default version stands. */
export type SsmDocument = z.infer<typeof documentSchema>

/** The account's own documents; those of AWS and of others are not read. */
export const documents = listFact<SsmDocument>({
  id: 'ssm-documents',
  title: 'Systems Manager documents',
  per: 'region',
  type: 'AWS::SSM::Document',
  schema: documentSchema,
  nameOf: ({ Name }) => Name,
})

const documentPermissionsSchema = z.object({
  /** The accounts that it is shared with; `all` for everybody. Empty where it is shared with none. */
  AccountIds: z.array(z.string()),
})

/** Who may use a document. */
export type DocumentPermissions = z.infer<typeof documentPermissionsSchema>

/** With whom each document is shared. */
export const documentPermissions = detailFact<DocumentPermissions, SsmDocument>({
  id: 'ssm-document-permissions',
  title: 'permissions of Systems Manager documents',
  of: documents,
  schema: documentPermissionsSchema,
})

const documentSecretsSchema = z.object({
  /** What looked like a secret in the content; the content itself is dropped on arrival. */
  Secrets: ordered(
    z.array(
      z.object({
        /** From 1. */
        Line: z.number(),
        /** Which detector recognized it. */
        Detector: z.string(),
        /** Version of the detector. */
        Version: z.number(),
        /** What may be shown of it. */
        Preview: z.string(),
      }),
    ),
  ),
})

/** What the content of a document told, never the content. */
export type DocumentSecrets = z.infer<typeof documentSecretsSchema>

/** What looked like a secret in each document. */
export const documentSecrets = detailFact<DocumentSecrets, SsmDocument>({
  id: 'ssm-document-secrets',
  title: 'contents of Systems Manager documents',
  of: documents,
  schema: documentSecretsSchema,
})

const sessionPreferencesSchema = z.object({
  /** Absent where nobody ever set preferences: then nothing is logged. */
  Document: z
    .object({
      DocumentVersion: z.string().optional(),
      /** The names are those of the document; an empty text is left out. */
      inputs: z.object({
        s3BucketName: z.string().optional(),
        s3EncryptionEnabled: z.boolean().optional(),
        cloudWatchLogGroupName: z.string().optional(),
        cloudWatchEncryptionEnabled: z.boolean().optional(),
        cloudWatchStreamingEnabled: z.boolean().optional(),
        /** The key that encrypts what goes between the two ends of a session. */
        kmsKeyId: z.string().optional(),
        /** Minutes, 1 to 60. */
        idleSessionTimeout: z.string().optional(),
        /** Minutes, 1 to 1440; absent: no end. */
        maxSessionDuration: z.string().optional(),
        runAsEnabled: z.boolean().optional(),
        runAsDefaultUser: z.string().optional(),
      }),
    })
    .optional(),
})

/** How sessions of Session Manager run in a region. */
export type SessionPreferences = z.infer<typeof sessionPreferencesSchema>

/** The preferences of Session Manager. */
export const sessionPreferences = oneFact<SessionPreferences>({
  id: 'ssm-session-preferences',
  title: 'preferences of Session Manager',
  per: 'region',
  schema: sessionPreferencesSchema,
})

const serviceSettingSchema = z.object({
  SettingId: z.string().optional(),
  SettingValue: z.string().optional(),
  /** `Default`, `Customized` or `PendingUpdate`. */
  Status: z.string().optional(),
})

/** A setting of the account in a region. */
export type ServiceSetting = z.infer<typeof serviceSettingSchema>

/** Whether documents may be shared with everybody: `Enable` or `Disable`. */
export const documentPublicSharing = oneFact<ServiceSetting>({
  id: 'ssm-document-public-sharing',
  title: 'the setting for public sharing of documents',
  per: 'region',
  schema: serviceSettingSchema,
})

/** The role by which instances without one are managed; `$None` where there is none. */
export const defaultHostManagement = oneFact<ServiceSetting>({
  id: 'ssm-default-host-management',
  title: 'the Default Host Management Configuration',
  per: 'region',
  schema: serviceSettingSchema,
})

const parameterSchema = z.object({
  arn: z.string(),
  Name: z.string(),
  /** `String`, `StringList` or `SecureString`. */
  Type: z.string().optional(),
  /** Of a `SecureString`. */
  KeyId: z.string().optional(),
  Tier: z.string().optional(),
  /** `text`, or `aws:ec2:image` where AWS checks that it names an image. */
  DataType: z.string().optional(),
})

/** A parameter, never its value. */
export type Parameter = z.infer<typeof parameterSchema>

/** All parameters of the account. */
export const parameters = listFact<Parameter>({
  id: 'ssm-parameters',
  title: 'parameters',
  per: 'region',
  type: 'AWS::SSM::Parameter',
  schema: parameterSchema,
  nameOf: ({ Name }) => Name,
})

const associationSchema = z.object({
  arn: z.string(),
  AssociationId: z.string(),
  AssociationName: z.string().optional(),
  /** Name of the document. */
  Name: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  Overview: z
    .object({
      /** `Success`, `Pending` or `Failed`. */
      Status: z.string().optional(),
      DetailedStatus: z.string().optional(),
    })
    .optional(),
})

/** What State Manager keeps in a state: a document for targets. */
export type Association = z.infer<typeof associationSchema>

/** All associations of State Manager. */
export const associations = listFact<Association>({
  id: 'ssm-associations',
  title: 'associations of State Manager',
  per: 'region',
  type: 'AWS::SSM::Association',
  schema: associationSchema,
  nameOf: ({ AssociationName, Name, AssociationId }) => AssociationName ?? Name ?? AssociationId,
})
