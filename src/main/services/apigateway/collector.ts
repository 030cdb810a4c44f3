import {
  APIGatewayClient,
  GetAccountCommand,
  GetStagesCommand,
  paginateGetBasePathMappings,
  paginateGetDomainNames,
  paginateGetResources,
  paginateGetRestApis,
  paginateGetUsagePlans,
  paginateGetVpcLinks,
  GetAuthorizersCommand,
} from '@aws-sdk/client-api-gateway'
import type {
  APIGatewayPaginationConfiguration,
  Authorizer,
  Integration,
  Method,
  Resource,
  RestApi as AwsRestApi,
  Stage,
} from '@aws-sdk/client-api-gateway'
import { ApiGatewayV2Client, GetApiMappingsCommand, paginateListRoutingRules } from '@aws-sdk/client-apigatewayv2'
import type { ApiMapping } from '@aws-sdk/client-apigatewayv2'
import { detectInGroups } from '../../aws/detect-in-groups'
import type { SecretOfName } from '../../aws/detect-secrets'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  apiAccount,
  domainApis,
  domainNames,
  restApiAuthorizers,
  restApiMethods,
  restApis,
  restApiStages,
  restVpcLinks,
  usagePlans,
} from './facts'
import type { DomainName } from './facts'

/** The largest page of each of API Gateway's lists. */
const limit = 500

/** What API Gateway answers about something that was listed and is gone by now. */
const gone = 'NotFoundException'

const clientOf = (context: ReadContext): APIGatewayClient => context.client(APIGatewayClient)
const pagination = (context: ReadContext): APIGatewayPaginationConfiguration => ({ client: clientOf(context) })
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** ARNs of API Gateway name no account. */
const arnOf = ({ partition, region }: ReadContext, path: string): string =>
  `arn:${partition}:apigateway:${region}::/${path}`

/** The REST APIs of the region, on which stages and authorizers hang as well. */
const listApis = (context: ReadContext): Promise<readonly AwsRestApi[]> =>
  context.shared('GetRestApis', () =>
    allPages(paginateGetRestApis(pagination(context), { limit }, options(context)), (page) => page.items),
  )

/** AWS gives the policy of a REST API as JSON in which each quote has a backslash before it. */
export const apiPolicy = (text: string | undefined): unknown => {
  const found = policyJson(text === '' ? undefined : text)
  if (typeof found !== 'string') return found
  const unescaped = policyJson(`"${found}"`)
  const parsed = typeof unescaped === 'string' ? policyJson(unescaped) : found
  return typeof parsed === 'string' ? found : parsed
}

const describeSecret = ({ detector, version, preview }: SecretOfName): object => ({
  Detector: detector,
  Version: version,
  Preview: preview,
})

type StageOfApi = { readonly stage: Stage; readonly api: AwsRestApi; readonly arn: string }

/** Stages without the values of their variables, and with their settings by method as lists. */
export const describeStages = async (found: readonly StageOfApi[]): Promise<readonly object[]> => {
  const values = found.map(({ stage: { variables = {}, canarySettings } }) =>
    [...Object.entries(variables), ...Object.entries(canarySettings?.stageVariableOverrides ?? {})].map(
      ([name, value]) => ({ name, value }),
    ),
  )
  const secrets = await detectInGroups(values)
  return found.map(({ stage: { canarySettings, methodSettings = {}, ...stage }, api, arn }, index) => ({
    ...stage,
    arn,
    restApiId: api.id,
    restApiName: api.name,
    canarySettings: canarySettings && {
      percentTraffic: canarySettings.percentTraffic,
      deploymentId: canarySettings.deploymentId,
    },
    variables: [...new Set((values[index] ?? []).map(({ name }) => name))],
    variableSecrets: (secrets[index] ?? []).map((secret) => ({ Variable: secret.name, ...describeSecret(secret) })),
    // AWS writes each slash of a path as ~1 there.
    methodSettings: Object.entries(methodSettings).map(([key, settings]) => ({
      ...settings,
      method: key.replaceAll('~1', '/').replaceAll('~0', '~'),
    })),
  }))
}

const listStages = async (context: ReadContext): Promise<readonly object[]> => {
  const client = clientOf(context)
  const found: StageOfApi[] = []
  for (const api of await listApis(context)) {
    const answer = client.send(new GetStagesCommand({ restApiId: api.id }), options(context))
    for (const stage of (await orAbsent(requireField(answer, 'item'), gone))?.item ?? []) {
      found.push({ stage, api, arn: arnOf(context, `restapis/${api.id}/stages/${stage.stageName}`) })
    }
  }
  return describeStages(found)
}

/** GetAuthorizers has pages, but no paginator. */
const authorizersOf = async (
  client: APIGatewayClient,
  restApiId: string | undefined,
  context: ReadContext,
): Promise<readonly Authorizer[]> => {
  const found: Authorizer[] = []
  let position: string | undefined
  do {
    const command = new GetAuthorizersCommand({ restApiId, limit, position })
    const page = await requireField(client.send(command, options(context)), 'items')
    found.push(...(page.items ?? []))
    position = page.position
  } while (position)
  return found
}

const listAuthorizers = async (context: ReadContext): Promise<readonly object[]> => {
  const client = clientOf(context)
  const found: object[] = []
  for (const { id, name } of await listApis(context)) {
    for (const authorizer of (await orAbsent(authorizersOf(client, id, context), gone)) ?? []) {
      const arn = arnOf(context, `restapis/${id}/authorizers/${authorizer.id}`)
      found.push({ ...authorizer, arn, restApiId: id, restApiName: name })
    }
  }
  return found
}

/** What stands between single quotes is sent as it is; anything else is taken from the request. */
const fixedText = (value: string | undefined): string | undefined => /^'(.*)'$/s.exec(value ?? '')?.[1]

const withoutSecrets = (uri: string | undefined): string | undefined =>
  uri !== undefined && /^https?:/i.test(uri)
    ? uri.replace(/^(https?:\/\/)[^/?#]*@/i, '$1').replace(/[?#].*$/s, '')
    : uri

/** A fixed value as secrets are looked for: the detectors know names with underscores, and values without a scheme before them. */
const toLookThrough = (name: string, value: string): { readonly name: string; readonly value: string } =>
  /^authorization$/i.test(name)
    ? { name: 'auth_token', value: value.replace(/^\w+\s+/, '') }
    : { name: name.replaceAll('-', '_'), value }

/** The fixed values that an integration sends, by header or parameter. */
const fixedValues = ({ requestParameters = {} }: Integration = {}): readonly { name: string; value: string }[] =>
  Object.entries(requestParameters).flatMap(([parameter, mapped]) => {
    const value = fixedText(mapped)
    return value === undefined ? [] : [{ name: parameter.split('.').at(-1) ?? parameter, value }]
  })

/** The fixed text that a method answers in a header, whatever the status. */
const answeredHeader = ({ methodIntegration }: Method, header: string): string | undefined =>
  Object.values(methodIntegration?.integrationResponses ?? {})
    .flatMap(({ responseParameters = {} }) => Object.entries(responseParameters))
    .filter(([name]) => name.toLowerCase() === `method.response.header.${header}`)
    .map(([, value]) => fixedText(value))
    .find((text) => text !== undefined)

type PlacedMethod = { readonly path: string | undefined; readonly verb: string; readonly method: Method }

const describeMethods = async (resources: readonly Resource[]): Promise<readonly object[]> => {
  const all = resources.flatMap(({ path, resourceMethods = {} }) =>
    Object.entries(resourceMethods).map(([verb, method]): PlacedMethod => ({ path, verb, method })),
  )
  const values = all.map(({ method }) => fixedValues(method.methodIntegration))
  const secrets = await detectInGroups(
    // By its place, since what is looked through has another name.
    values.flatMap((ofMethod) => ofMethod.map(({ name, value }) => [toLookThrough(name, value)])),
  )
  const next = secrets.values()
  return all.map(({ path, verb, method }, index) => ({
    ...method,
    path,
    httpMethod: method.httpMethod ?? verb,
    requestModels: Object.keys(method.requestModels ?? {}),
    requiredParameters: Object.entries(method.requestParameters ?? {}).flatMap(([name, isRequired]) =>
      isRequired ? [name] : [],
    ),
    methodIntegration: method.methodIntegration && {
      ...method.methodIntegration,
      uri: withoutSecrets(method.methodIntegration.uri),
      parameterSecrets: (values[index] ?? []).flatMap(({ name }) =>
        (next.next().value ?? []).map((secret) => ({ Parameter: name, ...describeSecret(secret) })),
      ),
    },
    allowOrigin: answeredHeader(method, 'access-control-allow-origin'),
    allowCredentials: answeredHeader(method, 'access-control-allow-credentials'),
  }))
}

type DomainApi = { readonly apiId: string | undefined; readonly stage: string | undefined }

/** Mappings of an edge-optimized or private domain name; AWS sends no list at all where there are none. */
const basePaths = async (context: ReadContext, { domainName, domainNameId }: DomainName): Promise<DomainApi[]> => {
  const input = { domainName, limit, ...(domainNameId === undefined ? {} : { domainNameId }) }
  const pages = paginateGetBasePathMappings(pagination(context), input, options(context))
  const found = await allPages(pages, (page) => page.items ?? [])
  return found.map(({ restApiId, stage }) => ({ apiId: restApiId, stage }))
}

/** Mappings of a regional domain name, to APIs of all three kinds. */
const apiMappings = async (context: ReadContext, DomainName: string): Promise<DomainApi[]> => {
  const found: ApiMapping[] = []
  let NextToken: string | undefined
  do {
    const command = new GetApiMappingsCommand({ DomainName, MaxResults: String(limit), NextToken })
    const page = await requireField(context.client(ApiGatewayV2Client).send(command, options(context)), 'Items')
    found.push(...(page.Items ?? []))
    NextToken = page.NextToken
  } while (NextToken)
  return found.map(({ ApiId, Stage }) => ({ apiId: ApiId, stage: Stage }))
}

const routingRules = async (context: ReadContext, { domainName, domainNameId }: DomainName): Promise<DomainApi[]> => {
  const input = { DomainName: domainName, MaxResults: 100, ...(domainNameId ? { DomainNameId: domainNameId } : {}) }
  const configuration = { client: context.client(ApiGatewayV2Client) }
  const pages = paginateListRoutingRules(configuration, input, options(context))
  const rules = await allPages(pages, (page) => page.RoutingRules)
  return rules
    .flatMap(({ Actions }) => Actions ?? [])
    .map(({ InvokeApi }) => ({ apiId: InvokeApi?.ApiId, stage: InvokeApi?.Stage }))
}

const readDomainApis = async (domain: DomainName, context: ReadContext): Promise<object> => {
  const { routingMode = '', endpointConfiguration, domainName } = domain
  const isRegional = endpointConfiguration?.types.includes('REGIONAL') === true
  const rules = routingMode.startsWith('ROUTING_RULE') ? await routingRules(context, domain) : []
  if (routingMode === 'ROUTING_RULE_ONLY') return { apis: rules }
  const mappings = isRegional ? await apiMappings(context, domainName) : await basePaths(context, domain)
  return { apis: [...rules, ...mappings] }
}

export default defineCollector({
  service: 'apigateway',
  reads: [
    readList(restApis, {
      calls: { 'apigateway:GetRestApis': ['apigateway:GET'] },
      read: async (context) =>
        (await listApis(context)).map(({ policy, ...api }) => ({
          ...api,
          arn: arnOf(context, `restapis/${api.id}`),
          policy: apiPolicy(policy),
        })),
    }),
    // AWS tells stages and authorizers of one API only.
    readList(restApiStages, {
      calls: { 'apigateway:GetRestApis': ['apigateway:GET'], 'apigateway:GetStages': ['apigateway:GET'] },
      read: listStages,
    }),
    readList(restApiAuthorizers, {
      calls: { 'apigateway:GetRestApis': ['apigateway:GET'], 'apigateway:GetAuthorizers': ['apigateway:GET'] },
      read: listAuthorizers,
    }),
    // With the methods embedded, one call tells of 500 resources; without, each method takes a call.
    readEach(restApiMethods, {
      calls: { 'apigateway:GetResources': ['apigateway:GET'] },
      read: async ({ id }, context) => {
        const input = { restApiId: id, limit, embed: ['methods'] }
        const pages = paginateGetResources(pagination(context), input, options(context))
        const resources = await orAbsent(
          allPages(pages, (page) => page.items),
          gone,
        )
        return resources ? { methods: await describeMethods(resources) } : vanished
      },
    }),
    readList(domainNames, {
      calls: { 'apigateway:GetDomainNames': ['apigateway:GET'] },
      read: async (context) => {
        const pages = paginateGetDomainNames(pagination(context), { limit }, options(context))
        return (await allPages(pages, (page) => page.items)).map((domain) => ({
          ...domain,
          arn: domain.domainNameArn ?? arnOf(context, `domainnames/${domain.domainName}`),
        }))
      },
    }),
    // Which APIs are behind a domain name is told of one domain name only.
    readEach(domainApis, {
      calls: {
        'apigateway:GetBasePathMappings': ['apigateway:GET'],
        'apigatewayv2:GetApiMappings': ['apigateway:GET'],
        'apigatewayv2:ListRoutingRules': ['apigateway:ListRoutingRules'],
      },
      read: async (domain, context) => (await orAbsent(readDomainApis(domain, context), gone)) ?? vanished,
    }),
    readList(usagePlans, {
      calls: { 'apigateway:GetUsagePlans': ['apigateway:GET'] },
      read: async (context) => {
        const pages = paginateGetUsagePlans(pagination(context), { limit }, options(context))
        const found = await allPages(pages, (page) => page.items)
        return found.map((plan) => ({ ...plan, arn: arnOf(context, `usageplans/${plan.id}`) }))
      },
    }),
    readOne(apiAccount, {
      calls: { 'apigateway:GetAccount': ['apigateway:GET'] },
      read: (context) =>
        requireField(clientOf(context).send(new GetAccountCommand({}), options(context)), 'throttleSettings'),
    }),
    readList(restVpcLinks, {
      calls: { 'apigateway:GetVpcLinks': ['apigateway:GET'] },
      read: async (context) => {
        const pages = paginateGetVpcLinks(pagination(context), { limit }, options(context))
        const found = await allPages(pages, (page) => page.items)
        return found.map((link) => ({ ...link, arn: arnOf(context, `vpclinks/${link.id}`) }))
      },
    }),
  ],
})
