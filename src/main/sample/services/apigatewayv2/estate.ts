import type { Api, ApiMapping, Authorizer, Integration, Route, Stage, VpcLink } from '@aws-sdk/client-apigatewayv2'
import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleHex, sampleSecret } from '../../ids'
import { during } from '../../moments'
import { mainVpc, securityGroupId } from '../../network'
import { domain, homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { apiId, functionUri, logGroup } from '../apigateway/api'
import { restEstate } from '../apigateway/estate'

/** An HTTP or WebSocket API of the sample, with what is asked for apart. */
export interface SampleApi {
  readonly api: Api & { readonly ApiId: string }
  readonly stages: Stage[]
  readonly authorizers: Authorizer[]
  readonly routes: Route[]
  readonly integrations: Integration[]
}

/** What an account has in a region; mappings by domain name. */
export interface ApiEstate {
  readonly apis: readonly SampleApi[]
  readonly links: readonly VpcLink[]
  readonly mappings: ReadonlyMap<string, readonly ApiMapping[]>
}

/** A route as `METHOD /path`, and who may take it. */
type RoutePlan = Partial<Route> & { readonly RouteKey: string; readonly to?: string }

interface ApiPlan {
  readonly name: string
  readonly kind?: 'HTTP' | 'WEBSOCKET'
  readonly fields?: Omit<Partial<Api>, 'ApiId'>
  readonly stage: Partial<Stage>
  readonly authorizers?: readonly Authorizer[]
  readonly routes: readonly RoutePlan[]
  readonly integrations?: readonly Integration[]
}

const limits = { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 }

/** A stage with access logs and limits. */
const kept = (place: SamplePlace, name: string, fields: Partial<Stage> = {}): Partial<Stage> => ({
  AccessLogSettings: { DestinationArn: logGroup(place, name), Format: '{"requestId":"$context.requestId"}' },
  DefaultRouteSettings: { DetailedMetricsEnabled: true, ...limits },
  ...fields,
})

const functionIntegration = (place: SamplePlace, name: string): Integration => ({
  IntegrationId: 'fn00001',
  IntegrationType: 'AWS_PROXY',
  IntegrationMethod: 'POST',
  IntegrationUri: functionUri(place, name),
  ConnectionType: 'INTERNET',
  PayloadFormatVersion: '2.0',
  TimeoutInMillis: 30000,
})

const build = (place: SamplePlace, plan: ApiPlan): SampleApi => {
  const { account, region } = place
  const { name, kind = 'HTTP', integrations = [functionIntegration(place, 'order-import')] } = plan
  const id = apiId(place, 'api', `${kind} ${name}`)
  const scheme = kind === 'HTTP' ? 'https' : 'wss'
  return {
    api: {
      ApiId: id,
      ApiEndpoint: `${scheme}://${id}.execute-api.${region}.amazonaws.com`,
      Name: name,
      ProtocolType: kind,
      RouteSelectionExpression: kind === 'HTTP' ? '$request.method $request.path' : '$request.body.action',
      ApiKeySelectionExpression: '$request.header.x-api-key',
      DisableExecuteApiEndpoint: false,
      CreatedDate: new Date('2025-03-04T15:00:00Z'),
      Tags: { owner: account.owner, environment: account.environment },
      ...plan.fields,
    },
    stages: [
      {
        StageName: kind === 'HTTP' ? '$default' : 'live',
        AutoDeploy: kind === 'HTTP',
        DeploymentId: sampleHex(6, 'deployment', account.id, region, name),
        DefaultRouteSettings: { DetailedMetricsEnabled: false },
        RouteSettings: {},
        StageVariables: {},
        CreatedDate: new Date('2025-03-04T15:05:00Z'),
        ...(kind === 'HTTP' ? { LastDeploymentStatusMessage: 'Successfully deployed stage' } : {}),
        Tags: {},
        ...plan.stage,
      },
    ],
    authorizers: [...(plan.authorizers ?? [])],
    routes: plan.routes.map(({ to, ...route }, index) => ({
      RouteId: sampleHex(7, id, route.RouteKey),
      ApiKeyRequired: false,
      AuthorizationType: 'NONE',
      Target: `integrations/${to ?? integrations[0]?.IntegrationId ?? index}`,
      ...route,
    })),
    integrations: [...integrations],
  }
}

const tokens = (place: SamplePlace): Authorizer => ({
  AuthorizerId: 'jwt001',
  Name: 'customers',
  AuthorizerType: 'JWT',
  IdentitySource: ['$request.header.Authorization'],
  JwtConfiguration: {
    Audience: [sampleHex(26, 'client', place.account.id)],
    Issuer: `https://cognito-idp.${place.region}.amazonaws.com/${place.region}_${sampleHex(9, 'pool', place.account.id, place.region)}`,
  },
})

const askFunction = (place: SamplePlace, fields: Partial<Authorizer> = {}): Authorizer => ({
  AuthorizerId: 'fna001',
  Name: 'check-token',
  AuthorizerType: 'REQUEST',
  AuthorizerUri: functionUri(place, 'check-token'),
  AuthorizerPayloadFormatVersion: '2.0',
  AuthorizerResultTtlInSeconds: 300,
  IdentitySource: ['$request.header.Authorization'],
  ...fields,
})

const webLink = (
  { account, region }: SamplePlace,
  subnets: readonly string[],
  fields: Partial<VpcLink> = {},
): VpcLink => ({
  VpcLinkId: sampleHex(6, 'vpc-link', account.id, region),
  Name: 'web',
  SubnetIds: (mainVpc(account, region)?.subnets ?? []).filter(({ name }) => subnets.includes(name)).map(({ id }) => id),
  SecurityGroupIds: [securityGroupId(account, region, 'function')],
  CreatedDate: new Date('2025-03-04T14:00:00Z'),
  VpcLinkStatus: 'AVAILABLE',
  VpcLinkVersion: 'V2',
  Tags: {},
  ...fields,
})

const toListener = ({ account, region }: SamplePlace, encrypted: boolean): Integration => ({
  IntegrationId: 'alb0001',
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'ANY',
  IntegrationUri: sampleArn(
    'elasticloadbalancing',
    region,
    account.id,
    `listener/app/web/${sampleHex(16, 'web', account.id, region)}/${sampleHex(16, 'listener', account.id, region)}`,
  ),
  ConnectionType: 'VPC_LINK',
  ConnectionId: sampleHex(6, 'vpc-link', account.id, region),
  PayloadFormatVersion: '1.0',
  TimeoutInMillis: 30000,
  ...(encrypted ? { TlsConfig: { ServerNameToVerify: `web.${domain}` } } : {}),
})

const orderStatus = (place: SamplePlace, mended: boolean): SampleApi =>
  build(place, {
    name: 'order-status',
    kind: 'WEBSOCKET',
    stage: kept(place, 'order-status', {
      DefaultRouteSettings: {
        ...limits,
        LoggingLevel: mended ? 'ERROR' : 'OFF',
        DataTraceEnabled: false,
        DetailedMetricsEnabled: true,
      },
    }),
    authorizers: [
      askFunction(place, {
        // WebSocket APIs keep no answers.
        AuthorizerResultTtlInSeconds: 0,
        IdentitySource: ['route.request.header.Authorization'],
      }),
    ],
    routes: [
      { RouteKey: '$connect', AuthorizationType: 'CUSTOM', AuthorizerId: 'fna001' },
      { RouteKey: '$disconnect' },
      { RouteKey: '$default' },
    ],
  })

const apisOf = (place: SamplePlace): readonly SampleApi[] => {
  const { account, region, at } = place
  const jwt = { AuthorizationType: 'JWT', AuthorizerId: 'jwt001' } as const
  const mended = during(at, 'spring')
  const good = during(at, 'recovery')
  switch (account.key) {
    case 'storefront':
      if (region === homeRegion) return []
      return [
        build(place, {
          name: 'shop-web',
          fields: {
            CorsConfiguration: {
              AllowOrigins: [`https://shop.${domain}`],
              AllowCredentials: true,
              AllowMethods: ['GET', 'POST'],
              MaxAge: 600,
            },
          },
          stage: kept(place, 'shop-web', { StageVariables: { RELEASE: 'autumn' } }),
          authorizers: [tokens(place)],
          routes: [
            { RouteKey: 'GET /orders', ...jwt },
            { RouteKey: 'POST /orders', ...jwt },
            { RouteKey: 'OPTIONS /{proxy+}' },
          ],
          integrations: [toListener(place, mended)],
        }),
        ...(region === mainRegion ? [orderStatus(place, mended)] : []),
      ]
    case 'payments':
      return during(at, 'regression', 'recovery') && region === mainRegion
        ? [
            build(place, {
              name: 'migration',
              fields: { CorsConfiguration: { AllowOrigins: ['https://*'], AllowCredentials: true } },
              stage: {},
              routes: [{ RouteKey: '$default' }],
            }),
          ]
        : [
            build(place, {
              name: 'payment-hooks',
              // Card networks show certificates; at first the default endpoint stood beside that.
              fields: { DisableExecuteApiEndpoint: region === mainRegion && mended },
              stage: kept(place, 'payment-hooks'),
              routes: [{ RouteKey: 'POST /hooks', AuthorizationType: region === mainRegion ? 'NONE' : 'AWS_IAM' }],
            }),
          ]
    case 'staging':
      return [
        build(place, {
          name: 'shop-web',
          stage: good ? kept(place, 'shop-web') : {},
          authorizers: [askFunction(place, { AuthorizerResultTtlInSeconds: good ? 60 : 3600 })],
          routes: [
            { RouteKey: 'ANY /{proxy+}', ...(mended ? { AuthorizationType: 'CUSTOM', AuthorizerId: 'fna001' } : {}) },
          ],
          integrations: [toListener(place, good)],
        }),
      ]
    case 'sandbox':
      return [
        build(place, {
          name: hostileNames.bidirectional,
          fields: { CorsConfiguration: { AllowOrigins: ['*'] }, Description: hostileNames.terminal },
          stage: {
            StageVariables: {
              API_TOKEN: sampleSecret(account.id, 'v2').slice(0, 24).replace(/\W/g, 'q'),
              MODE: 'play',
            },
          },
          authorizers: [askFunction(place, { AuthorizerResultTtlInSeconds: 3600, IdentitySource: [] })],
          routes: [{ RouteKey: 'POST /hook' }],
          integrations: [
            {
              IntegrationId: 'web0001',
              IntegrationType: 'HTTP_PROXY',
              IntegrationMethod: 'POST',
              IntegrationUri: 'http://hooks.example.net/in',
              ConnectionType: 'INTERNET',
              PayloadFormatVersion: '1.0',
            },
          ],
        }),
        build(place, {
          name: 'chat-demo',
          kind: 'WEBSOCKET',
          stage: {
            DefaultRouteSettings: { LoggingLevel: 'INFO', DataTraceEnabled: true, DetailedMetricsEnabled: false },
          },
          authorizers: [askFunction(place, { AuthorizerResultTtlInSeconds: 0, IdentitySource: [] })],
          routes: [{ RouteKey: '$connect' }, { RouteKey: '$default' }],
        }),
        build(place, {
          name: 'abandoned',
          stage: {
            StageName: 'v1',
            AutoDeploy: false,
            DeploymentId: undefined,
            LastDeploymentStatusMessage: undefined,
          },
          routes: [],
        }),
      ]
    case 'team':
      return [
        build(place, {
          name: 'orders',
          stage: kept(place, 'orders'),
          authorizers: [tokens(place)],
          routes: [{ RouteKey: '$default', ...jwt }],
        }),
      ]
    case 'management':
    case 'security':
    case 'logArchive':
      return []
  }
}

const linksOf = (place: SamplePlace): readonly VpcLink[] => {
  const { account, region, at } = place
  const both = ['private-a', 'private-b']
  switch (account.key) {
    case 'storefront':
      return region === homeRegion ? [] : [webLink(place, both)]
    case 'staging':
      return [webLink(place, during(at, 'recovery') ? both : ['private-a'])]
    case 'sandbox':
      return region === homeRegion
        ? [webLink(place, ['public-a'], { Name: 'forgotten', VpcLinkStatus: 'INACTIVE' })]
        : []
    case 'payments':
    case 'team':
    case 'management':
    case 'security':
    case 'logArchive':
      return []
  }
}

/** The HTTP and WebSocket APIs of an account and region on the day. */
export const apiEstate = (place: SamplePlace): ApiEstate => {
  if (!place.account.regions.includes(place.region)) return { apis: [], links: [], mappings: new Map() }
  const mappings = restEstate(place).domains.map(
    ({ domain: { domainName = '' }, apis }): readonly [string, readonly ApiMapping[]] => [
      domainName,
      apis.map(({ id, stage, path }) => ({
        ApiId: id,
        ApiMappingId: sampleHex(6, 'mapping', domainName, path),
        ApiMappingKey: path,
        Stage: stage,
      })),
    ],
  )
  return { apis: apisOf(place), links: linksOf(place), mappings: new Map(mappings) }
}
