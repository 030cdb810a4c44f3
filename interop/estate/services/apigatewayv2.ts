import {
  ApiGatewayV2Client,
  CreateApiCommand,
  CreateAuthorizerCommand,
  CreateIntegrationCommand,
  CreateRouteCommand,
  CreateStageCommand,
  CreateVpcLinkCommand,
} from '@aws-sdk/client-apigatewayv2'
import type { CreateApiRequest, CreateIntegrationRequest, CreateStageRequest } from '@aws-sdk/client-apigatewayv2'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const arnOf = (path: string): string => `arn:aws:apigateway:${regions.main}::/${path}`
const functionUri = `arn:aws:apigateway:${regions.main}:lambda:path/2015-03-31/functions/arn:aws:lambda:${regions.main}:${account}:function:orders/invocations`
const DestinationArn = `arn:aws:logs:${regions.main}:${account}:log-group:/apis/kept`

type Plan = {
  readonly api: Partial<CreateApiRequest>
  readonly integration: Partial<CreateIntegrationRequest>
  readonly routes: Readonly<Record<string, 'NONE' | 'AWS_IAM'>>
  readonly stage: Partial<CreateStageRequest>
  readonly authorizer: { readonly AuthorizerResultTtlInSeconds: number; readonly IdentitySource: string[] }
}

const limits = { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }
const asking = { AuthorizerResultTtlInSeconds: 300, IdentitySource: ['$request.header.Authorization'] }
const careless = { AuthorizerResultTtlInSeconds: 3600, IdentitySource: [] }

const plans: Readonly<Record<string, Plan>> = {
  kept: {
    api: { CorsConfiguration: { AllowOrigins: ['https://shop.example.com'], AllowCredentials: true } },
    integration: { IntegrationUri: 'https://backend.example.com/', IntegrationMethod: 'GET' },
    routes: { 'GET /orders': 'AWS_IAM', 'OPTIONS /orders': 'NONE' },
    stage: {
      AccessLogSettings: { DestinationArn, Format: '$context.requestId' },
      DefaultRouteSettings: limits,
      StageVariables: { MODE: 'live' },
    },
    authorizer: asking,
  },
  careless: {
    api: { CorsConfiguration: { AllowOrigins: ['*'] } },
    integration: { IntegrationUri: 'http://backend.example.com/', IntegrationMethod: 'POST' },
    routes: { 'GET /orders': 'AWS_IAM', $default: 'NONE' },
    stage: { StageVariables: { API_TOKEN: 'k7Qp2Zx9Lm4Vb8Tn' } },
    authorizer: careless,
  },
  'kept socket': {
    api: { ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' },
    integration: { IntegrationType: 'AWS_PROXY', IntegrationUri: functionUri },
    routes: { $connect: 'AWS_IAM', $default: 'NONE' },
    stage: {
      AccessLogSettings: { DestinationArn, Format: '$context.requestId' },
      DefaultRouteSettings: { ...limits, LoggingLevel: 'ERROR', DataTraceEnabled: false },
    },
    authorizer: asking,
  },
  'careless socket': {
    api: { ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' },
    integration: { IntegrationType: 'AWS_PROXY', IntegrationUri: functionUri },
    routes: { $connect: 'NONE' },
    stage: { DefaultRouteSettings: { LoggingLevel: 'OFF', DataTraceEnabled: true } },
    authorizer: careless,
  },
}

/** HTTP and WebSocket APIs, kept and careless, each with an authorizer and a stage; two VPC links. */
export const build = async ({ site, network }: Ground): Promise<void> => {
  const client = site.client(ApiGatewayV2Client)
  for (const [name, plan] of Object.entries(plans)) {
    const created = await client.send(new CreateApiCommand({ Name: name, ProtocolType: 'HTTP', ...plan.api }))
    const ApiId = given(created.ApiId)
    const integration = await client.send(
      new CreateIntegrationCommand({
        ApiId,
        IntegrationType: 'HTTP_PROXY',
        PayloadFormatVersion: '1.0',
        ...plan.integration,
      }),
    )
    const Target = `integrations/${given(integration.IntegrationId)}`
    for (const [RouteKey, AuthorizationType] of Object.entries(plan.routes)) {
      await client.send(new CreateRouteCommand({ ApiId, RouteKey, AuthorizationType, Target }))
    }
    const StageName = name.endsWith('socket') ? 'live' : '$default'
    await client.send(new CreateStageCommand({ ApiId, StageName, AutoDeploy: true, ...plan.stage }))
    const authorizer = await client.send(
      new CreateAuthorizerCommand({
        ApiId,
        Name: 'tokens',
        AuthorizerType: 'REQUEST',
        AuthorizerUri: functionUri,
        AuthorizerPayloadFormatVersion: '2.0',
        ...plan.authorizer,
      }),
    )
    site.name(`api:${name}`, arnOf(`apis/${ApiId}`))
    site.name(`api-stage:${name}`, arnOf(`apis/${ApiId}/stages/${StageName}`))
    site.name(`api-authorizer:${name}`, arnOf(`apis/${ApiId}/authorizers/${given(authorizer.AuthorizerId)}`))
  }
  for (const [name, SubnetIds] of [
    ['in two zones', [network.publicA, network.publicB]],
    ['in one zone', [network.publicA]],
  ] as const) {
    const link = await client.send(new CreateVpcLinkCommand({ Name: name, SubnetIds: [...SubnetIds] }))
    site.name(`vpc-link:${name}`, arnOf(`vpclinks/${given(link.VpcLinkId)}`))
  }
}
