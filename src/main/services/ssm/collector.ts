import {
  DescribeDocumentPermissionCommand,
  GetDocumentCommand,
  GetServiceSettingCommand,
  paginateDescribeInstanceInformation,
  paginateDescribeInstancePatchStates,
  paginateDescribeParameters,
  paginateListAssociations,
  paginateListDocuments,
  SSMClient,
} from '@aws-sdk/client-ssm'
import { detectInText } from '../../aws/detect-secrets'
import { allPages, orAbsent, UnexpectedAnswer } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readBatches, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  associations,
  defaultHostManagement,
  documentPermissions,
  documentPublicSharing,
  documents,
  documentSecrets,
  managedNodes,
  nodePatches,
  parameters,
  sessionPreferences,
} from './facts'

const clientOf = (context: ReadContext): SSMClient => context.client(SSMClient)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const arnOf = ({ partition, region, account }: ReadContext, resource: string): string =>
  `arn:${partition}:ssm:${region}:${account}:${resource}`

const readSetting = async (context: ReadContext, SettingId: string): Promise<unknown> => {
  const answer = clientOf(context).send(new GetServiceSettingCommand({ SettingId }), options(context))
  return (await requireField(answer, 'ServiceSetting')).ServiceSetting
}

const readDocument = (context: ReadContext, Name: string) => {
  const command = new GetDocumentCommand({ Name, DocumentFormat: 'JSON' })
  return orAbsent(requireField(clientOf(context).send(command, options(context)), 'Content'), 'InvalidDocument')
}

const sharedWith = async (context: ReadContext, Name: string): Promise<readonly string[] | undefined> => {
  const accounts: string[] = []
  let NextToken: string | undefined
  do {
    const command = new DescribeDocumentPermissionCommand({
      Name,
      PermissionType: 'Share',
      MaxResults: 200,
      ...(NextToken ? { NextToken } : {}),
    })
    const page = await orAbsent(clientOf(context).send(command, options(context)), 'InvalidDocument')
    if (page === undefined) return undefined
    if (!page.AccountIds) throw new UnexpectedAnswer("AWS's answer holds no AccountIds")
    accounts.push(...page.AccountIds)
    NextToken = page.NextToken || undefined
  } while (NextToken !== undefined)
  return accounts
}

/** The inputs of the preferences: texts that are empty are as good as absent, and yes may be written as a text. */
export const describePreferences = (content: string): object => {
  const document: unknown = JSON.parse(content)
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
  const inputs: unknown = isObject(document) && 'inputs' in document ? document.inputs : {}
  if (!isObject(inputs)) throw new UnexpectedAnswer('The preferences of Session Manager hold no inputs')
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]: [string, unknown]) => {
      if (value === '' || value === null) return []
      return [[name, name.endsWith('Enabled') ? value === true || value === 'true' : value]]
    }),
  )
}

export default defineCollector({
  service: 'ssm',
  reads: [
    readList(managedNodes, {
      calls: { 'ssm:DescribeInstanceInformation': ['ssm:DescribeInstanceInformation'] },
      read: async (context) => {
        const client = clientOf(context)
        const pages = paginateDescribeInstanceInformation({ client }, { MaxResults: 50 }, options(context))
        const found = await allPages(pages, (page) => page.InstanceInformationList)
        return found.map((node) => ({ ...node, arn: arnOf(context, `managed-instance/${node.InstanceId}`) }))
      },
    }),
    readBatches(nodePatches, {
      calls: { 'ssm:DescribeInstancePatchStates': ['ssm:DescribeInstancePatchStates'] },
      size: 50,
      read: async (nodes, context) => {
        const client = clientOf(context)
        const input = { InstanceIds: nodes.map(({ InstanceId }) => InstanceId), MaxResults: 100 }
        const pages = paginateDescribeInstancePatchStates({ client }, input, options(context))
        const states = new Map(
          (await allPages(pages, (page) => page.InstancePatchStates)).map((state) => [state.InstanceId, state]),
        )
        // AWS leaves out the nodes that Patch Manager has never looked at.
        return new Map(nodes.map(({ arn, InstanceId }) => [arn, { PatchState: states.get(InstanceId) }]))
      },
    }),
    readList(documents, {
      calls: { 'ssm:ListDocuments': ['ssm:ListDocuments'] },
      read: async (context) => {
        const client = clientOf(context)
        const input = { Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 }
        const found = await allPages(
          paginateListDocuments({ client }, input, options(context)),
          (page) => page.DocumentIdentifiers,
        )
        // A server behind an `endpoint_url` may not know the filter; what AWS owns is not the account's.
        const own = found.filter(({ Owner }) => Owner === undefined || Owner === context.account)
        return own.map((document) => ({ ...document, arn: arnOf(context, `document/${document.Name}`) }))
      },
    }),
    // With whom a document is shared, and what stands in it, is told of one document at a time.
    readEach(documentPermissions, {
      calls: { 'ssm:DescribeDocumentPermission': ['ssm:DescribeDocumentPermission'] },
      read: async ({ Name }, context) => {
        const AccountIds = await sharedWith(context, Name)
        return AccountIds ? { AccountIds } : vanished
      },
    }),
    readEach(documentSecrets, {
      calls: { 'ssm:GetDocument': ['ssm:GetDocument'] },
      read: async ({ Name }, context) => {
        const document = await readDocument(context, Name)
        if (!document) return vanished
        const found = await detectInText(document.Content ?? '')
        return {
          Secrets: found.map(({ line, detector, version, preview }) => ({
            Line: line,
            Detector: detector,
            Version: version,
            Preview: preview,
          })),
        }
      },
    }),
    readOne(sessionPreferences, {
      calls: { 'ssm:GetDocument': ['ssm:GetDocument'] },
      read: async (context) => {
        const document = await readDocument(context, 'SSM-SessionManagerRunShell')
        if (!document) return {}
        const inputs = describePreferences(document.Content ?? '')
        return { Document: { DocumentVersion: document.DocumentVersion, inputs } }
      },
    }),
    readOne(documentPublicSharing, {
      calls: { 'ssm:GetServiceSetting': ['ssm:GetServiceSetting'] },
      read: (context) => readSetting(context, '/ssm/documents/console/public-sharing-permission'),
    }),
    readOne(defaultHostManagement, {
      calls: { 'ssm:GetServiceSetting': ['ssm:GetServiceSetting'] },
      read: (context) => readSetting(context, '/ssm/managed-instance/default-ec2-instance-management-role'),
    }),
    readList(parameters, {
      // Names and types only: the values are never asked for.
      calls: { 'ssm:DescribeParameters': ['ssm:DescribeParameters'] },
      read: async (context) => {
        const client = clientOf(context)
        const pages = paginateDescribeParameters({ client }, { MaxResults: 50 }, options(context))
        const found = await allPages(pages, (page) => page.Parameters)
        return found.map((parameter) => ({
          ...parameter,
          arn: parameter.ARN ?? arnOf(context, `parameter/${parameter.Name?.replace(/^\//, '')}`),
        }))
      },
    }),
    readList(associations, {
      calls: { 'ssm:ListAssociations': ['ssm:ListAssociations'] },
      read: async (context) => {
        const client = clientOf(context)
        const pages = paginateListAssociations({ client }, { MaxResults: 50 }, options(context))
        const found = await allPages(pages, (page) => page.Associations)
        return found.map((each) => ({ ...each, arn: arnOf(context, `association/${each.AssociationId}`) }))
      },
    }),
  ],
})
