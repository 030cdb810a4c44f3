import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetAuthorizersCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-apigatewayv2'
import type { Api as AwsApi, Integration, Stage } from '@aws-sdk/client-apigatewayv2'
import { detectInGroups } from '../../aws/detect-in-groups'
import { orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { apiAuthorizers, apiIntegrations, apiRoutes, apis, apiStages, vpcLinks } from './facts'

/** What API Gateway answers about something that was listed and is gone by now. */
const gone = 'NotFoundException'

const clientOf = (context: ReadContext): ApiGatewayV2Client => context.client(ApiGatewayV2Client)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** ARNs of API Gateway name no account. */
const arnOf = ({ partition, region }: ReadContext, path: string): string =>
  `arn:${partition}:apigateway:${region}::/${path}`

type PageRequest = { readonly MaxResults: string; readonly NextToken: string | undefined }
type Page<Item> = { readonly Items?: Item[] | undefined; readonly NextToken?: string | undefined }

/** All pages of a list; the SDK has no paginators for these. */
const readPages = async <Item>(send: (request: PageRequest) => Promise<Page<Item>>): Promise<readonly Item[]> => {
  const found: Item[] = []
  let NextToken: string | undefined
  do {
    const page = await requireField(send({ MaxResults: '500', NextToken }), 'Items')
    found.push(...(page.Items ?? []))
    NextToken = page.NextToken
  } while (NextToken)
  return found
}

/** The APIs of the region, on which stages and authorizers hang as well. */
const listApis = (context: ReadContext): Promise<readonly AwsApi[]> =>
  context.shared('GetApis', () => {
    const client = clientOf(context)
    return readPages((request) => client.send(new GetApisCommand({ ...request }), options(context)))
  })

const describeSettings = (settings: Stage['RouteSettings']): readonly object[] =>
  Object.entries(settings ?? {}).map(([RouteKey, route]) => ({ ...route, RouteKey }))

type StageOfApi = { readonly stage: Stage; readonly api: AwsApi; readonly arn: string }

/** Stages without the values of their variables, and with their settings by route as lists. */
export const describeStages = async (found: readonly StageOfApi[]): Promise<readonly object[]> => {
  const variables = found.map(({ stage }) =>
    Object.entries(stage.StageVariables ?? {}).map(([name, value]) => ({ name, value })),
  )
  const secrets = await detectInGroups(variables)
  return found.map(({ stage, arn, api: { ApiId, Name, ProtocolType } }, index) => ({
    ...stage,
    arn,
    ApiId,
    ApiName: Name,
    ProtocolType,
    RouteSettings: describeSettings(stage.RouteSettings),
    StageVariables: (variables[index] ?? []).map(({ name }) => name),
    StageVariableSecrets: (secrets[index] ?? []).map(({ name, detector, version, preview }) => ({
      Variable: name,
      Detector: detector,
      Version: version,
      Preview: preview,
    })),
  }))
}

const listStages = async (context: ReadContext): Promise<readonly object[]> => {
  const client = clientOf(context)
  const found: StageOfApi[] = []
  for (const api of await listApis(context)) {
    const { ApiId } = api
    const stages = readPages((request) => client.send(new GetStagesCommand({ ...request, ApiId }), options(context)))
    for (const stage of (await orAbsent(stages, gone)) ?? []) {
      found.push({ stage, api, arn: arnOf(context, `apis/${ApiId}/stages/${stage.StageName}`) })
    }
  }
  return describeStages(found)
}

const listAuthorizers = async (context: ReadContext): Promise<readonly object[]> => {
  const client = clientOf(context)
  const found: object[] = []
  for (const { ApiId, Name } of await listApis(context)) {
    const authorizers = readPages((request) =>
      client.send(new GetAuthorizersCommand({ ...request, ApiId }), options(context)),
    )
    for (const authorizer of (await orAbsent(authorizers, gone)) ?? []) {
      const arn = arnOf(context, `apis/${ApiId}/authorizers/${authorizer.AuthorizerId}`)
      found.push({ ...authorizer, arn, ApiId, ApiName: Name })
    }
  }
  return found
}

const describeIntegration = ({ IntegrationUri: uri, ...integration }: Integration): object => ({
  ...integration,
  IntegrationUri:
    uri !== undefined && /^https?:/i.test(uri)
      ? uri.replace(/^(https?:\/\/)[^/?#]*@/i, '$1').replace(/[?#].*$/s, '')
      : uri,
})

export default defineCollector({
  service: 'apigatewayv2',
  reads: [
    readList(apis, {
      calls: { 'apigatewayv2:GetApis': ['apigateway:GET'] },
      read: async (context) =>
        (await listApis(context)).map((api) => ({ ...api, arn: arnOf(context, `apis/${api.ApiId}`) })),
    }),
    // AWS tells stages, authorizers, routes and integrations of one API only.
    readList(apiStages, {
      calls: { 'apigatewayv2:GetApis': ['apigateway:GET'], 'apigatewayv2:GetStages': ['apigateway:GET'] },
      read: listStages,
    }),
    readList(apiAuthorizers, {
      calls: { 'apigatewayv2:GetApis': ['apigateway:GET'], 'apigatewayv2:GetAuthorizers': ['apigateway:GET'] },
      read: listAuthorizers,
    }),
    readEach(apiRoutes, {
      calls: { 'apigatewayv2:GetRoutes': ['apigateway:GET'] },
      read: async ({ ApiId }, context) => {
        const routes = readPages((request) =>
          clientOf(context).send(new GetRoutesCommand({ ...request, ApiId }), options(context)),
        )
        const Routes = await orAbsent(routes, gone)
        return Routes ? { Routes } : vanished
      },
    }),
    readEach(apiIntegrations, {
      calls: { 'apigatewayv2:GetIntegrations': ['apigateway:GET'] },
      read: async ({ ApiId }, context) => {
        const integrations = readPages((request) =>
          clientOf(context).send(new GetIntegrationsCommand({ ...request, ApiId }), options(context)),
        )
        const found = await orAbsent(integrations, gone)
        return found ? { Integrations: found.map(describeIntegration) } : vanished
      },
    }),
    readList(vpcLinks, {
      calls: { 'apigatewayv2:GetVpcLinks': ['apigateway:GET'] },
      read: async (context) => {
        const links = await readPages((request) =>
          clientOf(context).send(new GetVpcLinksCommand({ ...request }), options(context)),
        )
        return links.map((link) => ({ ...link, arn: arnOf(context, `vpclinks/${link.VpcLinkId}`) }))
      },
    }),
  ],
})
