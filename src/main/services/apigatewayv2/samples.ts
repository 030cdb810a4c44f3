import type { Api, ApiAuthorizer, ApiIntegrations, ApiRoutes, ApiStage, VpcLink } from './facts'

const arnOf = (path: string): string => `arn:aws:apigateway:eu-central-1::/${path}`

/** An HTTP API of the tables, `shop`, unless told. */
export const api = (fields: Partial<Api> = {}): Api => ({
  arn: arnOf(`apis/${fields.ApiId ?? 'h1i2j3k4l5'}`),
  ApiId: 'h1i2j3k4l5',
  Name: 'shop',
  ProtocolType: 'HTTP',
  DisableExecuteApiEndpoint: false,
  ...fields,
})

/** The ARN of `api()`. */
export const apiArn = api().arn

/** A stage of `api()`: deployed, logged and limited, unless told. */
export const stage = (fields: Partial<ApiStage> = {}): ApiStage => ({
  arn: arnOf('apis/h1i2j3k4l5/stages/$default'),
  ApiId: 'h1i2j3k4l5',
  ApiName: 'shop',
  ProtocolType: 'HTTP',
  StageName: '$default',
  DeploymentId: 'd1e2f3',
  AutoDeploy: true,
  AccessLogSettings: { DestinationArn: 'arn:aws:logs:eu-central-1:111122223333:log-group:/apis/shop' },
  DefaultRouteSettings: { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 },
  RouteSettings: [],
  StageVariables: [],
  StageVariableSecrets: [],
  ...fields,
})

/** The ARN of `stage()`. */
export const stageArn = stage().arn

/** A stage of a WebSocket API with these settings for its routes. */
export const socketStage = (settings: NonNullable<ApiStage['DefaultRouteSettings']> = {}): ApiStage =>
  stage({ ProtocolType: 'WEBSOCKET', DefaultRouteSettings: { ThrottlingRateLimit: 100, ...settings } })

/** What is special about a route. */
export type RouteFields = Partial<ApiRoutes['Routes'][number]>

/** The routes of `api()`, as tables give them. */
export const routesOf = (...Routes: readonly RouteFields[]): Readonly<Record<string, ApiRoutes>> => ({
  [apiArn]: {
    Routes: Routes.map((route) => ({
      RouteKey: 'GET /orders',
      AuthorizationType: 'JWT',
      ApiKeyRequired: false,
      Target: 'integrations/i1',
      ...route,
    })),
  },
})

/** What is special about an integration. */
export type IntegrationFields = Partial<ApiIntegrations['Integrations'][number]>

/** The integrations of `api()`, as tables give them. */
export const integrationsOf = (
  ...Integrations: readonly IntegrationFields[]
): Readonly<Record<string, ApiIntegrations>> => ({
  [apiArn]: {
    Integrations: Integrations.map((integration, index) => ({
      IntegrationId: `i${index}`,
      IntegrationType: 'HTTP_PROXY',
      ConnectionType: 'INTERNET',
      ...integration,
    })),
  },
})

/** An authorizer that asks a function, unless told. */
export const authorizer = (fields: Partial<ApiAuthorizer> = {}): ApiAuthorizer => ({
  arn: arnOf('apis/h1i2j3k4l5/authorizers/x1y2z3'),
  ApiId: 'h1i2j3k4l5',
  ApiName: 'shop',
  AuthorizerId: 'x1y2z3',
  Name: 'tokens',
  AuthorizerType: 'REQUEST',
  IdentitySource: ['$request.header.Authorization'],
  AuthorizerResultTtlInSeconds: 300,
  ...fields,
})

/** The ARN of `authorizer()`. */
export const authorizerArn = authorizer().arn

/** A VPC link that works, in these subnets. */
export const vpcLink = (fields: Partial<VpcLink> = {}): VpcLink => ({
  arn: arnOf('vpclinks/v1v2v3'),
  VpcLinkId: 'v1v2v3',
  Name: 'web',
  SubnetIds: ['subnet-1', 'subnet-2'],
  SecurityGroupIds: ['sg-1'],
  VpcLinkStatus: 'AVAILABLE',
  ...fields,
})

/** The ARN of `vpcLink()`. */
export const vpcLinkArn = vpcLink().arn
