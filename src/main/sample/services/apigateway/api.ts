import type {
  Authorizer,
  DomainName,
  Method,
  MethodSetting,
  Resource,
  RestApi,
  Stage,
  UsagePlan,
  VpcLink,
} from '@aws-sdk/client-api-gateway'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore } from '../../moments'
import type { SamplePlace } from '../../service'

/** A REST API of the sample, with what is asked for apart. */
export interface SampleRestApi {
  readonly api: RestApi
  readonly stages: Stage[]
  readonly authorizers: Authorizer[]
  readonly resources: Resource[]
}

/** A custom domain name and the APIs that it leads to. */
export interface SampleDomain {
  readonly domain: DomainName
  readonly apis: readonly { readonly id: string; readonly stage: string; readonly path: string }[]
}

/** What an account has in a region. */
export interface RestEstate {
  readonly apis: readonly SampleRestApi[]
  readonly domains: readonly SampleDomain[]
  readonly plans: readonly UsagePlan[]
  readonly links: readonly VpcLink[]
}

/** The id of an API, VPC link or other thing of API Gateway: ten digits and letters. */
export const apiId = ({ account, region }: SamplePlace, kind: string, name: string): string =>
  sampleHex(10, 'apigateway', account.id, region, kind, name)

/** The address by which API Gateway calls a function. */
export const functionUri = ({ account, region }: SamplePlace, name: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${sampleArn('lambda', region, account.id, `function:${name}`)}/invocations`

/** A log group to which access logs go. */
export const logGroup = ({ account, region }: SamplePlace, name: string): string =>
  sampleArn('logs', region, account.id, `log-group:/apis/${name}`)

/** A method of a path. */
export interface MethodPlan {
  readonly path: string
  readonly verb: string
  readonly fields: Method
}

/** A method that asks for signed calls and leads to a function, unless told. */
export const method = (
  place: SamplePlace,
  verb: string,
  path: string,
  fields: Method & { readonly lambda?: string } = {},
): MethodPlan => {
  const { lambda = 'order-import', ...rest } = fields
  return {
    path,
    verb,
    fields: {
      httpMethod: verb,
      authorizationType: 'AWS_IAM',
      apiKeyRequired: false,
      methodIntegration: {
        type: 'AWS_PROXY',
        httpMethod: 'POST',
        uri: functionUri(place, lambda),
        timeoutInMillis: 29000,
      },
      ...rest,
    },
  }
}

/** The answer to browsers that ask whether a site may call. */
export const preflight = (path: string, origin: string): MethodPlan => ({
  path,
  verb: 'OPTIONS',
  fields: {
    httpMethod: 'OPTIONS',
    authorizationType: 'NONE',
    apiKeyRequired: false,
    methodIntegration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: {
        '200': {
          statusCode: '200',
          responseParameters: {
            'method.response.header.Access-Control-Allow-Origin': `'${origin}'`,
            'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS,POST'",
          },
        },
      },
    },
  },
})

const resourcesOf = (place: SamplePlace, name: string, methods: readonly MethodPlan[]): Resource[] => {
  const root = apiId(place, 'resource', `${name} /`)
  const paths = [...new Set(['/', ...methods.map(({ path }) => path)])]
  return paths.map((path) => {
    const own = methods.filter((one) => one.path === path)
    return {
      id: path === '/' ? root : apiId(place, 'resource', `${name} ${path}`),
      path,
      ...(path === '/' ? {} : { parentId: root, pathPart: path.split('/').at(-1) }),
      ...(own.length > 0 ? { resourceMethods: Object.fromEntries(own.map(({ verb, fields }) => [verb, fields])) } : {}),
    }
  })
}

/** AWS puts a backslash before each quote of a policy. */
const escape = (policy: object): string => JSON.stringify(policy).replaceAll('"', '\\"')

/** How a REST API is. */
export interface ApiPlan {
  readonly name: string
  readonly description?: string
  readonly type?: 'REGIONAL' | 'EDGE' | 'PRIVATE'
  readonly policy?: object
  readonly closed?: boolean
  readonly methods: readonly MethodPlan[]
  readonly authorizers?: readonly Authorizer[]
  readonly stages: readonly Stage[]
  readonly tags?: Record<string, string>
}

/** Makes an API of a plan. */
export const restApi = (place: SamplePlace, plan: ApiPlan): SampleRestApi => {
  const { account, region } = place
  const id = apiId(place, 'api', plan.name)
  return {
    api: {
      id,
      name: plan.name,
      ...(plan.description === undefined ? {} : { description: plan.description }),
      createdDate: new Date('2024-02-19T10:12:00Z'),
      apiKeySource: 'HEADER',
      endpointConfiguration: {
        types: [plan.type ?? 'REGIONAL'],
        ipAddressType: plan.type === 'PRIVATE' ? 'dualstack' : 'ipv4',
        ...(plan.type === 'PRIVATE'
          ? { vpcEndpointIds: [`vpce-0${sampleHex(16, account.id, region, 'execute-api')}`] }
          : {}),
      },
      disableExecuteApiEndpoint: plan.closed ?? false,
      rootResourceId: apiId(place, 'resource', `${plan.name} /`),
      ...(plan.policy ? { policy: escape(plan.policy) } : {}),
      tags: { owner: account.owner, environment: account.environment, ...plan.tags },
    },
    stages: [...plan.stages],
    authorizers: [...(plan.authorizers ?? [])],
    resources: resourcesOf(place, plan.name, plan.methods),
  }
}

/** What AWS gives for the settings of all methods where something of them was set. */
export const allMethods = (settings: MethodSetting = {}): Record<string, MethodSetting> => ({
  '*/*': {
    metricsEnabled: true,
    loggingLevel: 'ERROR',
    dataTraceEnabled: false,
    throttlingBurstLimit: 200,
    throttlingRateLimit: 100,
    cachingEnabled: false,
    cacheTtlInSeconds: 300,
    cacheDataEncrypted: false,
    requireAuthorizationForCacheControl: true,
    unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
    ...settings,
  },
})

/** A stage with nothing set, as a deployment makes it. */
export const plainStage = (place: SamplePlace, api: string, stageName: string, fields: Stage = {}): Stage => ({
  deploymentId: sampleHex(6, 'deployment', place.account.id, place.region, api, stageName),
  stageName,
  cacheClusterEnabled: false,
  cacheClusterStatus: 'NOT_AVAILABLE',
  methodSettings: {},
  tracingEnabled: false,
  createdDate: new Date('2024-02-19T10:20:00Z'),
  lastUpdatedDate: daysBefore(place.at, 40),
  ...fields,
})

/** A stage that is logged, traced and limited. */
export const goodStage = (place: SamplePlace, api: string, stageName: string, fields: Stage = {}): Stage =>
  plainStage(place, api, stageName, {
    methodSettings: allMethods(),
    tracingEnabled: true,
    accessLogSettings: {
      destinationArn: logGroup(place, `${api}-${stageName}`),
      format: '{"requestId":"$context.requestId","status":"$context.status","caller":"$context.identity.caller"}',
    },
    ...fields,
  })

/** An authorizer that asks the function of its name. */
export const functionAuthorizer = (place: SamplePlace, api: string, fields: Authorizer = {}): Authorizer => ({
  id: sampleHex(6, 'authorizer', place.account.id, place.region, api),
  name: 'check-token',
  type: 'TOKEN',
  authType: 'custom',
  authorizerUri: functionUri(place, 'check-token'),
  identitySource: 'method.request.header.Authorization',
  identityValidationExpression: '^Bearer [-0-9a-zA-Z._]+$',
  authorizerResultTtlInSeconds: 300,
  ...fields,
})

/** A custom domain name of a region. */
export const regionalDomain = (
  { account, region }: SamplePlace,
  domainName: string,
  apis: SampleDomain['apis'],
  fields: DomainName = {},
): SampleDomain => ({
  domain: {
    domainName,
    domainNameArn: `arn:aws:apigateway:${region}::/domainnames/${domainName}`,
    regionalDomainName: `d-${sampleHex(10, 'domain', account.id, region, domainName)}.execute-api.${region}.amazonaws.com`,
    regionalHostedZoneId: 'Z1U9ULNL0V5AJ3',
    regionalCertificateArn: sampleArn('acm', region, account.id, `certificate/${sampleHex(8, domainName)}`),
    endpointConfiguration: { types: ['REGIONAL'], ipAddressType: 'ipv4' },
    domainNameStatus: 'AVAILABLE',
    securityPolicy: 'TLS_1_2',
    routingMode: 'BASE_PATH_MAPPING_ONLY',
    tags: { owner: account.owner },
    ...fields,
  },
  apis,
})
