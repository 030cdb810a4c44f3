import * as ssm from '@aws-sdk/client-ssm'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { ssmEstate, type Estate, type SampleDocument } from './estate'

type Paging = { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }

const cut = <Item>(context: SampleContext<Estate>, items: readonly Item[], input: Paging, least = 1, most = 50) => {
  const { MaxResults } = input
  if (MaxResults !== undefined && (MaxResults < least || MaxResults > most)) {
    throw new AwsFailure('ValidationException', `Value at 'maxResults' must be between ${least} and ${most}`)
  }
  const { items: shown, next } = context.page(items, { token: input.NextToken, max: MaxResults, size: most, most })
  return { shown, further: next === undefined ? {} : { NextToken: next } }
}

const findDocument = ({ state }: SampleContext<Estate>, name: string | undefined): SampleDocument => {
  const found = state.documents.find(({ identifier }) => identifier.Name === name)
  if (!found) throw new AwsFailure('InvalidDocument', `Document with name ${name} does not exist.`)
  return found
}

/** Systems Manager of the sample; nothing here answers GetParameter. */
export const sample = defineSampleService<typeof ssm, Estate>({
  service: 'ssm',
  scope: 'regional',
  sdk: ssm,
  client: ssm.SSMClient,
  badToken: 'InvalidNextToken',
  state: ssmEstate,
}).answer({
  DescribeInstanceInformation: (input, context) => {
    const all = context.state.nodes.map(({ node }) => node)
    const { shown, further } = cut(context, all, input, 5)
    return { InstanceInformationList: shown, ...further }
  },
  DescribeInstancePatchStates: (input, context) => {
    const ids = input.InstanceIds ?? []
    if (ids.length > 50) throw new AwsFailure('ValidationException', 'At most 50 instances can be asked for.')
    const all = context.state.nodes.flatMap(({ node, patches }) =>
      patches && ids.includes(node.InstanceId) ? [patches] : [],
    )
    const { shown, further } = cut(context, all, input, 10, 100)
    return { InstancePatchStates: shown, ...further }
  },
  ListDocuments: (input, context) => {
    const owner = input.Filters?.find(({ Key }) => Key === 'Owner')?.Values?.[0]
    if (owner !== 'Self') throw new AwsFailure('InvalidFilterKey', 'The sample lists the account’s own documents only.')
    const all = context.state.documents.map(({ identifier }) => identifier)
    const { shown, further } = cut(context, all, input)
    return { DocumentIdentifiers: shown, ...further }
  },
  DescribeDocumentPermission: (input, context) => {
    const { sharedWith } = findDocument(context, input.Name)
    const { shown, further } = cut(context, sharedWith, input, 1, 200)
    return { AccountIds: shown, AccountSharingInfoList: shown.map((AccountId) => ({ AccountId })), ...further }
  },
  GetDocument: (input, context) => {
    const { identifier, content } = findDocument(context, input.Name)
    const { Name, DocumentVersion, DocumentType, DocumentFormat } = identifier
    return { Name, DocumentVersion, DocumentType, DocumentFormat, Status: 'Active', Content: content }
  },
  GetServiceSetting: (input, { state }) => {
    const found = state.settings.find(({ SettingId }) => SettingId === input.SettingId)
    if (!found) throw new AwsFailure('ServiceSettingNotFound', `No service setting ${input.SettingId}.`)
    return { ServiceSetting: found }
  },
  DescribeParameters: (input, context) => {
    const { shown, further } = cut(context, context.state.parameters, input)
    return { Parameters: shown, ...further }
  },
  ListAssociations: (input, context) => {
    const { shown, further } = cut(context, context.state.associations, input)
    return { Associations: shown, ...further }
  },
})
