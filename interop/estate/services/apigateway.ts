import {
  APIGatewayClient,
  CreateAuthorizerCommand,
  CreateBasePathMappingCommand,
  CreateDeploymentCommand,
  CreateDomainNameCommand,
  CreateRequestValidatorCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  CreateUsagePlanCommand,
  CreateVpcLinkCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateAccountCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway'
import type {
  CreateRestApiRequest,
  CreateStageRequest,
  PutIntegrationRequest,
  PutMethodRequest,
} from '@aws-sdk/client-api-gateway'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const arnOf = (path: string): string => `arn:aws:apigateway:${regions.main}::/${path}`
const functionUri = `arn:aws:apigateway:${regions.main}:lambda:path/2015-03-31/functions/arn:aws:lambda:${regions.main}:${account}:function:orders/invocations`
const logs = `arn:aws:logs:${regions.main}:${account}:log-group:/apis/kept`

const invoke = (principal: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
  })

type MethodOf = Omit<PutMethodRequest, 'restApiId' | 'resourceId'>
type IntegrationOf = Omit<PutIntegrationRequest, 'restApiId' | 'resourceId' | 'httpMethod'>
type MethodPlan = { readonly method: MethodOf; readonly integration: IntegrationOf; readonly origin?: string }

const toFunction: IntegrationOf = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: functionUri }

/** Four REST APIs with stages, authorizers, domain names, usage plans and a VPC link: kept, careless, private and shared. */
export const build = async ({ site }: Ground): Promise<void> => {
  const client = site.client(APIGatewayClient)
  const put = async (restApiId: string, resourceId: string, { method, integration, origin }: MethodPlan) => {
    const place = { restApiId, resourceId, httpMethod: method.httpMethod }
    await client.send(new PutMethodCommand({ restApiId, resourceId, ...method }))
    await client.send(new PutIntegrationCommand({ ...place, ...integration }))
    if (origin === undefined) return
    const header = 'method.response.header.Access-Control-Allow-Origin'
    const answer = { ...place, statusCode: '200' }
    await client.send(new PutMethodResponseCommand({ ...answer, responseParameters: { [header]: true } }))
    await client.send(new PutIntegrationResponseCommand({ ...answer, responseParameters: { [header]: `'${origin}'` } }))
  }
  const make = async (
    what: string,
    fields: Partial<CreateRestApiRequest>,
    methods: (id: string) => Promise<readonly MethodPlan[]>,
    stage: Partial<CreateStageRequest>,
    patches: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const created = await client.send(
      new CreateRestApiCommand({ name: what, endpointConfiguration: { types: ['REGIONAL'] }, ...fields }),
    )
    const restApiId = given(created.id)
    const { items } = await client.send(new GetResourcesCommand({ restApiId }))
    const root = given(items?.[0]?.id)
    const orders = await client.send(new CreateResourceCommand({ restApiId, parentId: root, pathPart: 'orders' }))
    for (const plan of await methods(restApiId)) await put(restApiId, given(orders.id), plan)
    const deployment = await client.send(new CreateDeploymentCommand({ restApiId }))
    const stageName = 'live'
    await client.send(new CreateStageCommand({ restApiId, stageName, deploymentId: given(deployment.id), ...stage }))
    const patchOperations = Object.entries(patches).map(([path, value]) => ({ op: 'replace' as const, path, value }))
    if (patchOperations.length > 0) {
      await client.send(new UpdateStageCommand({ restApiId, stageName, patchOperations }))
    }
    site.name(`rest-api:${what}`, arnOf(`restapis/${restApiId}`))
    site.name(`rest-stage:${what}`, arnOf(`restapis/${restApiId}/stages/${stageName}`))
    return restApiId
  }
  const kept = await make(
    'kept',
    {},
    async (restApiId) => {
      const validator = new CreateRequestValidatorCommand({ restApiId, name: 'body', validateRequestBody: true })
      const requestValidatorId = given((await client.send(validator)).id)
      return [
        { method: { httpMethod: 'POST', authorizationType: 'AWS_IAM', requestValidatorId }, integration: toFunction },
        {
          method: { httpMethod: 'GET', authorizationType: 'AWS_IAM' },
          integration: { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri: 'https://backend.example.com/' },
        },
        {
          method: { httpMethod: 'OPTIONS', authorizationType: 'NONE' },
          integration: { type: 'MOCK' },
          origin: 'https://shop.example.com',
        },
      ]
    },
    { tracingEnabled: true, variables: { LOG_LEVEL: 'info' } },
    {
      '/accessLogSettings/destinationArn': logs,
      '/*/*/logging/loglevel': 'ERROR',
      '/*/*/throttling/rateLimit': '100',
      '/*/*/throttling/burstLimit': '200',
    },
  )
  const careless = await make(
    'careless',
    {},
    () =>
      Promise.resolve([
        {
          method: { httpMethod: 'POST', authorizationType: 'NONE', apiKeyRequired: true },
          integration: {
            type: 'HTTP_PROXY',
            integrationHttpMethod: 'POST',
            uri: 'http://backend.example.com/',
            requestParameters: { 'integration.request.header.X-Api-Key': "'k7Qp2Zx9Lm4Vb8Tn'" },
          },
        },
        {
          method: { httpMethod: 'GET', authorizationType: 'NONE' },
          integration: {
            type: 'HTTP_PROXY',
            integrationHttpMethod: 'GET',
            uri: 'https://backend.example.com/',
            tlsConfig: { insecureSkipVerification: true },
          },
        },
        { method: { httpMethod: 'OPTIONS', authorizationType: 'NONE' }, integration: { type: 'MOCK' }, origin: '*' },
      ]),
    { variables: { DB_PASSWORD: 'k7Qp2Zx9Lm4Vb8Tn' }, cacheClusterEnabled: true, cacheClusterSize: '0.5' },
    {
      '/*/*/logging/dataTrace': 'true',
      '/*/*/caching/enabled': 'true',
      '/*/*/caching/dataEncrypted': 'false',
      '/*/*/caching/requireAuthorizationForCacheControl': 'false',
      '/*/*/throttling/rateLimit': '10000',
      '/*/*/throttling/burstLimit': '5000',
    },
  )
  await make(
    'private',
    { endpointConfiguration: { types: ['PRIVATE'] }, policy: invoke('*') },
    () => Promise.resolve([{ method: { httpMethod: 'GET', authorizationType: 'AWS_IAM' }, integration: toFunction }]),
    { cacheClusterEnabled: true, cacheClusterSize: '0.5', tracingEnabled: true },
    {
      '/*/*/logging/loglevel': 'INFO',
      '/*/*/logging/dataTrace': 'true',
      '/*/*/caching/enabled': 'true',
      '/*/*/caching/dataEncrypted': 'true',
    },
  )
  await make(
    'private and closed',
    {
      endpointConfiguration: { types: ['PRIVATE'] },
      policy: invoke({ AWS: `arn:aws:iam::${account}:root` }),
    },
    () => Promise.resolve([{ method: { httpMethod: 'GET', authorizationType: 'NONE' }, integration: toFunction }]),
    {},
    {},
  )
  await make(
    'shared',
    { policy: invoke({ AWS: 'arn:aws:iam::999900001111:role/caller' }) },
    () => Promise.resolve([{ method: { httpMethod: 'GET', authorizationType: 'NONE' }, integration: toFunction }]),
    {},
    {},
  )
  const authorizers = [
    {
      restApiId: kept,
      name: 'kept',
      // Of a TOKEN authorizer moto forgets the expression.
      type: 'REQUEST' as const,
      identitySource: 'method.request.header.Authorization',
      authorizerResultTtlInSeconds: 300,
    },
    { restApiId: careless, name: 'careless', type: 'REQUEST' as const, authorizerResultTtlInSeconds: 3600 },
  ]
  for (const one of authorizers) {
    const { id } = await client.send(new CreateAuthorizerCommand({ ...one, authorizerUri: functionUri }))
    site.name(`rest-authorizer:${one.name}`, arnOf(`restapis/${one.restApiId}/authorizers/${given(id)}`))
  }
  for (const [what, securityPolicy] of [
    ['today', 'TLS_1_2'],
    ['yesterday', 'TLS_1_0'],
  ] as const) {
    const domainName = `${what}.example.com`
    const endpointConfiguration = { types: ['EDGE' as const] }
    await client.send(new CreateDomainNameCommand({ domainName, securityPolicy, endpointConfiguration }))
    await client.send(new CreateBasePathMappingCommand({ domainName, restApiId: kept, stage: 'live', basePath: what }))
    site.name(`api-domain:${what}`, arnOf(`domainnames/${domainName}`))
  }
  for (const [name, throttle] of [
    ['limited', { rateLimit: 10, burstLimit: 20 }],
    ['unlimited', undefined],
  ] as const) {
    const apiStages = [{ apiId: kept, stage: 'live' }]
    const { id } = await client.send(new CreateUsagePlanCommand({ name, apiStages, ...(throttle ? { throttle } : {}) }))
    site.name(`usage-plan:${name}`, arnOf(`usageplans/${given(id)}`))
  }
  const target = `arn:aws:elasticloadbalancing:${regions.main}:${account}:loadbalancer/net/api/50dc6c495c0c9188`
  const link = await client.send(new CreateVpcLinkCommand({ name: 'api', targetArns: [target] }))
  site.name('rest-vpc-link:any', arnOf(`vpclinks/${given(link.id)}`))
  const value = `arn:aws:iam::${account}:role/api-gateway-logs`
  const patchOperations = [{ op: 'replace' as const, path: '/cloudwatchRoleArn', value }]
  await client.send(new UpdateAccountCommand({ patchOperations }))
}
