import { z } from 'zod'
import { detailFact, listFact, volatile } from '../../engine/fact'

const Tags = z.record(z.string(), z.string()).optional()

const apiSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/apis/<id>`. */
  arn: z.string(),
  ApiId: z.string(),
  Name: z.string(),
  Description: z.string().optional(),
  /** `HTTP` or `WEBSOCKET`. */
  ProtocolType: z.string().optional(),
  ApiEndpoint: z.string().optional(),
  /** True where only custom domain names lead to it. */
  DisableExecuteApiEndpoint: z.boolean().optional(),
  /** Of HTTP APIs: absent where the API answers no browser of another site. */
  CorsConfiguration: z
    .object({
      AllowCredentials: z.boolean().optional(),
      AllowOrigins: z.array(z.string()).default([]),
    })
    .optional(),
  Tags,
})

/** An HTTP or WebSocket API. */
export type Api = z.infer<typeof apiSchema>

/** All HTTP and WebSocket APIs of a region. */
export const apis = listFact<Api>({
  id: 'apigatewayv2-apis',
  title: 'HTTP and WebSocket APIs',
  per: 'region',
  type: 'AWS::ApiGatewayV2::Api',
  schema: apiSchema,
  nameOf: ({ Name }) => Name,
})

const settings = {
  /** Of WebSocket APIs: `OFF`, `ERROR` or `INFO`. */
  LoggingLevel: z.string().optional(),
  /** Of WebSocket APIs. */
  DataTraceEnabled: z.boolean().optional(),
  /** Requests at once. */
  ThrottlingBurstLimit: z.number().optional(),
  /** Requests per second. */
  ThrottlingRateLimit: z.number().optional(),
}

const stageSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/apis/<id>/stages/<name>`. */
  arn: z.string(),
  ApiId: z.string(),
  ApiName: z.string().optional(),
  /** Of its API. */
  ProtocolType: z.string().optional(),
  StageName: z.string(),
  Description: z.string().optional(),
  /** Absent where nothing was deployed to it. */
  DeploymentId: z.string().optional(),
  AutoDeploy: z.boolean().optional(),
  /** How the last deployment ended that AWS made by itself. */
  LastDeploymentStatusMessage: volatile(z.string()).optional(),
  AccessLogSettings: z.object({ DestinationArn: z.string().optional() }).optional(),
  DefaultRouteSettings: z.object(settings).optional(),
  /** What is set for single routes. */
  RouteSettings: z.array(z.object({ RouteKey: z.string(), ...settings })).default([]),
  /** Names of the stage variables; their values are dropped on arrival. */
  StageVariables: z.array(z.string()).default([]),
  /** What looked like a secret in the values of the stage variables; never the text itself. */
  StageVariableSecrets: z
    .array(
      z.object({
        Variable: z.string(),
        /** Which detector recognized it. */
        Detector: z.string(),
        /** Version of the detector. */
        Version: z.number(),
        /** What may be shown of it. */
        Preview: z.string(),
      }),
    )
    .default([]),
  Tags,
})

/** A stage of an HTTP or WebSocket API. */
export type ApiStage = z.infer<typeof stageSchema>

/** All stages of HTTP and WebSocket APIs of a region. */
export const apiStages = listFact<ApiStage>({
  id: 'apigatewayv2-stages',
  title: 'stages of HTTP and WebSocket APIs',
  per: 'region',
  type: 'AWS::ApiGatewayV2::Stage',
  schema: stageSchema,
  nameOf: ({ ApiName, ApiId, StageName }) => `${ApiName ?? ApiId} ${StageName}`,
})

const authorizerSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/apis/<id>/authorizers/<id>`. */
  arn: z.string(),
  ApiId: z.string(),
  ApiName: z.string().optional(),
  AuthorizerId: z.string(),
  Name: z.string().optional(),
  /** `REQUEST` asks a function, `JWT` none. */
  AuthorizerType: z.string().optional(),
  /** What of the request must be there before a function is asked. */
  IdentitySource: z.array(z.string()).default([]),
  /** Seconds for which an answer is kept; none where 0 or absent. */
  AuthorizerResultTtlInSeconds: z.number().optional(),
})

/** An authorizer of an HTTP or WebSocket API. */
export type ApiAuthorizer = z.infer<typeof authorizerSchema>

/** All authorizers of HTTP and WebSocket APIs of a region. */
export const apiAuthorizers = listFact<ApiAuthorizer>({
  id: 'apigatewayv2-authorizers',
  title: 'authorizers of HTTP and WebSocket APIs',
  per: 'region',
  type: 'AWS::ApiGatewayV2::Authorizer',
  schema: authorizerSchema,
  nameOf: ({ ApiName, ApiId, Name, AuthorizerId }) => `${ApiName ?? ApiId} ${Name ?? AuthorizerId}`,
})

const routesSchema = z.object({
  Routes: z
    .array(
      z.object({
        /** As `GET /orders`, `ANY /{proxy+}`, `$default` or `$connect`. */
        RouteKey: z.string(),
        /** `NONE`, `AWS_IAM`, `JWT` or `CUSTOM`. */
        AuthorizationType: z.string().optional(),
        ApiKeyRequired: z.boolean().optional(),
        /** Absent where the route leads nowhere. */
        Target: z.string().optional(),
      }),
    )
    .default([]),
})

/** The routes of an API, as they are defined now; a stage without automatic deployment may serve older ones. */
export type ApiRoutes = z.infer<typeof routesSchema>

/** The routes of each HTTP and WebSocket API. */
export const apiRoutes = detailFact<ApiRoutes, Api>({
  id: 'apigatewayv2-routes',
  title: 'routes of HTTP and WebSocket APIs',
  of: apis,
  schema: routesSchema,
})

const integrationsSchema = z.object({
  Integrations: z
    .array(
      z.object({
        IntegrationId: z.string(),
        /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
        IntegrationType: z.string().optional(),
        /** Where it leads; without user, password and query, which may hold secrets. */
        IntegrationUri: z.string().optional(),
        /** `INTERNET` or `VPC_LINK`. */
        ConnectionType: z.string().optional(),
        /** Present where the way through a VPC link of an HTTP API is encrypted. */
        TlsConfig: z.object({ ServerNameToVerify: z.string().optional() }).optional(),
      }),
    )
    .default([]),
})

/** What the routes of an API lead to. */
export type ApiIntegrations = z.infer<typeof integrationsSchema>

/** The integrations of each HTTP and WebSocket API. */
export const apiIntegrations = detailFact<ApiIntegrations, Api>({
  id: 'apigatewayv2-integrations',
  title: 'integrations of HTTP and WebSocket APIs',
  of: apis,
  schema: integrationsSchema,
})

const vpcLinkSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/vpclinks/<id>`. */
  arn: z.string(),
  VpcLinkId: z.string(),
  Name: z.string().optional(),
  SubnetIds: z.array(z.string()).default([]),
  SecurityGroupIds: z.array(z.string()).default([]),
  /** `AVAILABLE`, `PENDING`, `DELETING`, `FAILED`, or `INACTIVE` where nothing went through for 60 days. */
  VpcLinkStatus: z.string().optional(),
  Tags,
})

/** A way of HTTP APIs into a VPC. */
export type VpcLink = z.infer<typeof vpcLinkSchema>

/** All VPC links of HTTP APIs of a region. */
export const vpcLinks = listFact<VpcLink>({
  id: 'apigatewayv2-vpc-links',
  title: 'VPC links of HTTP APIs',
  per: 'region',
  type: 'AWS::ApiGatewayV2::VpcLink',
  schema: vpcLinkSchema,
  nameOf: ({ Name, VpcLinkId }) => Name ?? VpcLinkId,
})
