import type {
  ApiAccount,
  DomainApis,
  DomainName,
  RestApi,
  RestApiAuthorizer,
  RestApiMethod,
  RestApiMethods,
  RestApiStage,
  RestVpcLink,
  UsagePlan,
} from './facts'

const arnOf = (path: string): string => `arn:aws:apigateway:eu-central-1::/${path}`

/** A regional API of the tables, `shop`, without a policy, unless told. */
export const restApi = (fields: Partial<RestApi> = {}): RestApi => ({
  arn: arnOf(`restapis/${fields.id ?? 'a1b2c3d4e5'}`),
  id: 'a1b2c3d4e5',
  name: 'shop',
  endpointConfiguration: { types: ['REGIONAL'], vpcEndpointIds: [] },
  disableExecuteApiEndpoint: false,
  policy: null,
  ...fields,
})

/** The ARN of `restApi()`. */
export const restApiArn = restApi().arn

/** The whole of the API, as its policy names it. */
export const apiResource = 'arn:aws:execute-api:eu-central-1:111122223333:a1b2c3d4e5/*'

/** A policy that lets these call the API, under a condition where there is one. */
export const invokePolicy = (
  principal: string | { readonly AWS: string },
  condition?: { readonly [operator: string]: { readonly [key: string]: string } },
): RestApi['policy'] => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: principal,
      Action: 'execute-api:Invoke',
      Resource: apiResource,
      ...(condition ? { Condition: condition } : {}),
    },
  ],
})

/** A private API with this policy. */
export const privateApi = (policy: RestApi['policy']): RestApi =>
  restApi({ endpointConfiguration: { types: ['PRIVATE'], vpcEndpointIds: ['vpce-1'] }, policy })

/** The settings of all methods: logged and limited, unless told. */
export const methodSetting = (
  fields: Partial<RestApiStage['methodSettings'][number]> = {},
): RestApiStage['methodSettings'][number] => ({
  method: '*/*',
  loggingLevel: 'ERROR',
  dataTraceEnabled: false,
  throttlingBurstLimit: 200,
  throttlingRateLimit: 100,
  cachingEnabled: false,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  ...fields,
})

/** A stage of `restApi()`: deployed, logged, traced, limited and behind a web ACL, unless told. */
export const stage = (fields: Partial<RestApiStage> = {}): RestApiStage => ({
  arn: arnOf(`restapis/${fields.restApiId ?? 'a1b2c3d4e5'}/stages/${fields.stageName ?? 'live'}`),
  restApiId: 'a1b2c3d4e5',
  restApiName: 'shop',
  stageName: 'live',
  deploymentId: 'd1e2f3',
  cacheClusterEnabled: false,
  methodSettings: [methodSetting()],
  variables: [],
  variableSecrets: [],
  accessLogSettings: { destinationArn: 'arn:aws:logs:eu-central-1:111122223333:log-group:/apis/shop' },
  tracingEnabled: true,
  webAclArn: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/shop/1',
  lastUpdatedDate: '2026-05-30T00:00:00Z',
  ...fields,
})

/** The ARN of `stage()`. */
export const stageArn = stage().arn

/** `stage()` without one of its fields. */
export const stageWithout = (field: keyof RestApiStage): RestApiStage => {
  const { [field]: _, ...rest } = stage()
  return { ...stage(), ...rest, [field]: undefined }
}

/** A method that asks for signed calls and leads to a function, unless told. */
export const method = (fields: Partial<RestApiMethod> = {}): RestApiMethod => ({
  path: '/orders',
  httpMethod: 'GET',
  authorizationType: 'AWS_IAM',
  apiKeyRequired: false,
  requestModels: [],
  requiredParameters: [],
  methodIntegration: {
    type: 'AWS_PROXY',
    uri: 'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/orders/invocations',
    parameterSecrets: [],
  },
  ...fields,
})

/** What a method leads to over HTTP. */
export const httpIntegration = (
  uri: string,
  fields: Partial<NonNullable<RestApiMethod['methodIntegration']>> = {},
): NonNullable<RestApiMethod['methodIntegration']> => ({
  type: 'HTTP_PROXY',
  uri,
  connectionType: 'INTERNET',
  parameterSecrets: [],
  ...fields,
})

/** The methods of `restApi()`, as tables give them. */
export const methodsOf = (...methods: readonly RestApiMethod[]): Readonly<Record<string, RestApiMethods>> => ({
  [restApiArn]: { methods: [...methods] },
})

/** An authorizer that asks a function about tokens, unless told. */
export const authorizer = (fields: Partial<RestApiAuthorizer> = {}): RestApiAuthorizer => ({
  arn: arnOf('restapis/a1b2c3d4e5/authorizers/x1y2z3'),
  restApiId: 'a1b2c3d4e5',
  restApiName: 'shop',
  id: 'x1y2z3',
  name: 'tokens',
  type: 'TOKEN',
  identitySource: 'method.request.header.Authorization',
  identityValidationExpression: '^Bearer .+$',
  authorizerResultTtlInSeconds: 300,
  ...fields,
})

/** The ARN of `authorizer()`. */
export const authorizerArn = authorizer().arn

/** A regional domain name with TLS 1.2, unless told. */
export const domainName = (fields: Partial<DomainName> = {}): DomainName => ({
  arn: arnOf(`domainnames/${fields.domainName ?? 'api.example.com'}`),
  domainName: 'api.example.com',
  endpointConfiguration: { types: ['REGIONAL'], vpcEndpointIds: [] },
  securityPolicy: 'TLS_1_2',
  routingMode: 'BASE_PATH_MAPPING_ONLY',
  ...fields,
})

/** A domain name whose clients show certificates. */
export const mutualDomain = domainName({
  domainName: 'partners.example.com',
  mutualTlsAuthentication: { truststoreUri: 's3://trust/partners.pem' },
})

/** A domain name that leads to this API. */
export const leadsTo = (apiId = 'a1b2c3d4e5'): DomainApis => ({ apis: [{ apiId, stage: 'live' }] })

/** A usage plan with limits, unless told. */
export const usagePlan = (fields: Partial<UsagePlan> = {}): UsagePlan => ({
  arn: arnOf('usageplans/p1p2p3'),
  id: 'p1p2p3',
  name: 'partners',
  apiStages: [{ apiId: 'a1b2c3d4e5', stage: 'live' }],
  throttle: { burstLimit: 20, rateLimit: 10 },
  ...fields,
})

/** The account's settings: a role for logs, and AWS's own limits. */
export const apiAccount: ApiAccount = {
  cloudwatchRoleArn: 'arn:aws:iam::111122223333:role/api-gateway-logs',
  throttleSettings: { burstLimit: 5000, rateLimit: 10000 },
}

/** The account's settings without a role for logs. */
export const accountWithoutRole: ApiAccount = { throttleSettings: { burstLimit: 5000, rateLimit: 10000 } }

/** A VPC link that works, unless told. */
export const vpcLink = (fields: Partial<RestVpcLink> = {}): RestVpcLink => ({
  arn: arnOf('vpclinks/v1v2v3'),
  id: 'v1v2v3',
  name: 'ledger',
  targetArns: [],
  status: 'AVAILABLE',
  ...fields,
})
