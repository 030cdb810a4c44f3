import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, policyDocument, volatile } from '../../engine/fact'

const tags = z.record(z.string(), z.string()).optional()

const endpointSchema = z
  .object({
    /** `EDGE`, `REGIONAL` or `PRIVATE`. */
    types: z.array(z.string()).default([]),
    /** For private APIs: the endpoints that get names for it. They limit nobody. */
    vpcEndpointIds: z.array(z.string()).default([]),
  })
  .optional()

const restApiSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/restapis/<id>`. */
  arn: z.string(),
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  createdDate: dateTime().optional(),
  endpointConfiguration: endpointSchema,
  /** True where only custom domain names lead to it. */
  disableExecuteApiEndpoint: z.boolean().optional(),
  /** Null where it has none: then it refuses nobody. */
  policy: policyDocument(),
  tags,
})

/** A REST API. */
export type RestApi = z.infer<typeof restApiSchema>

/** All REST APIs of a region. */
export const restApis = listFact<RestApi>({
  id: 'apigateway-rest-apis',
  title: 'REST APIs',
  per: 'region',
  type: 'AWS::ApiGateway::RestApi',
  schema: restApiSchema,
  nameOf: ({ name, id }) => name ?? id,
})

const methodSettingSchema = z.object({
  /** All methods of the stage by two asterisks with a slash between; else path and verb, as `/orders/GET`. */
  method: z.string(),
  /** `OFF`, `ERROR` or `INFO`; absent where nobody set it. */
  loggingLevel: z.string().optional(),
  dataTraceEnabled: z.boolean().optional(),
  /** Requests at once; -1 where throttling is off. */
  throttlingBurstLimit: z.number().optional(),
  /** Requests per second; -1 where throttling is off. */
  throttlingRateLimit: z.number().optional(),
  cachingEnabled: z.boolean().optional(),
  cacheDataEncrypted: z.boolean().optional(),
  requireAuthorizationForCacheControl: z.boolean().optional(),
})

const foundSecret = {
  /** Which detector recognized it. */
  Detector: z.string(),
  /** Version of the detector. */
  Version: z.number(),
  /** What may be shown of it. */
  Preview: z.string(),
}

const stageSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/restapis/<id>/stages/<name>`. */
  arn: z.string(),
  restApiId: z.string(),
  restApiName: z.string().optional(),
  stageName: z.string(),
  description: z.string().optional(),
  deploymentId: z.string().optional(),
  /** The certificate by which the backend can know the stage. */
  clientCertificateId: z.string().optional(),
  cacheClusterEnabled: z.boolean().optional(),
  /** What is set for all methods and for single ones. */
  methodSettings: z.array(methodSettingSchema).default([]),
  /** Names of the stage variables, those of a canary included; their values are dropped on arrival. */
  variables: z.array(z.string()).default([]),
  /** What looked like a secret in the values of the stage variables; never the text itself. */
  variableSecrets: z.array(z.object({ Variable: z.string(), ...foundSecret })).default([]),
  accessLogSettings: z.object({ destinationArn: z.string().optional() }).optional(),
  canarySettings: z
    .object({
      /** Of a hundred. */
      percentTraffic: z.number().optional(),
      deploymentId: z.string().optional(),
    })
    .optional(),
  tracingEnabled: z.boolean().optional(),
  /** Of WAF or WAF Classic. */
  webAclArn: z.string().optional(),
  lastUpdatedDate: volatile(dateTime()).optional(),
  tags,
})

/** A stage: what of a REST API can be called. */
export type RestApiStage = z.infer<typeof stageSchema>

/** All stages of REST APIs of a region. */
export const restApiStages = listFact<RestApiStage>({
  id: 'apigateway-stages',
  title: 'stages of REST APIs',
  per: 'region',
  type: 'AWS::ApiGateway::Stage',
  schema: stageSchema,
  nameOf: ({ restApiName, restApiId, stageName }) => `${restApiName ?? restApiId} ${stageName}`,
})

const authorizerSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/restapis/<id>/authorizers/<id>`. */
  arn: z.string(),
  restApiId: z.string(),
  restApiName: z.string().optional(),
  id: z.string(),
  name: z.string().optional(),
  /** `TOKEN` and `REQUEST` ask a function, `COGNITO_USER_POOLS` asks none. */
  type: z.string().optional(),
  /** What of the request it looks at, as `method.request.header.Authorization`. */
  identitySource: z.string().optional(),
  /** A regular expression that the token must match before a function is asked. */
  identityValidationExpression: z.string().optional(),
  /** Seconds for which an answer is kept; 300 where absent. */
  authorizerResultTtlInSeconds: z.number().optional(),
})

/** An authorizer of a REST API. */
export type RestApiAuthorizer = z.infer<typeof authorizerSchema>

/** All authorizers of REST APIs of a region. */
export const restApiAuthorizers = listFact<RestApiAuthorizer>({
  id: 'apigateway-authorizers',
  title: 'authorizers of REST APIs',
  per: 'region',
  type: 'AWS::ApiGateway::Authorizer',
  schema: authorizerSchema,
  nameOf: ({ restApiName, restApiId, name, id }) => `${restApiName ?? restApiId} ${name ?? id}`,
})

const methodSchema = z.object({
  /** Of the resource, as `/orders/{id}`. */
  path: z.string(),
  /** `GET`, `ANY` and so on. */
  httpMethod: z.string(),
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. */
  authorizationType: z.string().optional(),
  apiKeyRequired: z.boolean().optional(),
  requestValidatorId: z.string().optional(),
  /** Content types for which a model of the body is declared. */
  requestModels: z.array(z.string()).default([]),
  /** Parameters that are declared to be required, as `method.request.querystring.page`. */
  requiredParameters: z.array(z.string()).default([]),
  methodIntegration: z
    .object({
      /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
      type: z.string().optional(),
      /** Where it leads; without user, password and query, which may hold secrets. */
      uri: z.string().optional(),
      /** `INTERNET` or `VPC_LINK`. */
      connectionType: z.string().optional(),
      tlsConfig: z.object({ insecureSkipVerification: z.boolean().optional() }).optional(),
      /** What looked like a secret in fixed values that it sends; never the text itself. */
      parameterSecrets: z.array(z.object({ Parameter: z.string(), ...foundSecret })).default([]),
    })
    .optional(),
  /** The sites that may read the answer, where the API answers with a fixed text: `*` for all. */
  allowOrigin: z.string().optional(),
  /** `true` where browsers may send along who is signed in. */
  allowCredentials: z.string().optional(),
})

const methodsSchema = z.object({
  /** As the API is defined now. A stage serves what was deployed to it, which may be older. */
  methods: z.array(methodSchema).default([]),
})

/** The methods of a REST API. */
export type RestApiMethods = z.infer<typeof methodsSchema>

/** One method of a REST API. */
export type RestApiMethod = RestApiMethods['methods'][number]

/** The methods of each REST API. */
export const restApiMethods = detailFact<RestApiMethods, RestApi>({
  id: 'apigateway-methods',
  title: 'methods of REST APIs',
  of: restApis,
  schema: methodsSchema,
})

const domainNameSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/domainnames/<name>`, or AWS's `domainNameArn`. */
  arn: z.string(),
  domainName: z.string(),
  /** Set for private ones. */
  domainNameId: z.string().optional(),
  endpointConfiguration: endpointSchema,
  /** `TLS_1_0`, `TLS_1_2` or a newer one, as `SecurityPolicy_TLS13_1_3_2025_09`. */
  securityPolicy: z.string().optional(),
  /** Present where clients must show a certificate. */
  mutualTlsAuthentication: z.object({ truststoreUri: z.string().optional() }).optional(),
  /** Whether mappings, rules, or both lead to APIs; mappings only where absent. */
  routingMode: z.string().optional(),
  tags,
})

/** A custom domain name, for REST, HTTP and WebSocket APIs alike. */
export type DomainName = z.infer<typeof domainNameSchema>

/** All custom domain names of a region. */
export const domainNames = listFact<DomainName>({
  id: 'apigateway-domain-names',
  title: 'custom domain names of APIs',
  per: 'region',
  type: 'AWS::ApiGateway::DomainName',
  schema: domainNameSchema,
  nameOf: ({ domainName }) => domainName,
})

const domainApisSchema = z.object({
  /** What the domain name leads to, by mapping or rule. */
  apis: z.array(z.object({ apiId: z.string(), stage: z.string().optional() })).default([]),
})

/** The APIs to which a domain name leads. */
export type DomainApis = z.infer<typeof domainApisSchema>

/** The APIs to which each custom domain name leads. */
export const domainApis = detailFact<DomainApis, DomainName>({
  id: 'apigateway-domain-apis',
  title: 'APIs behind custom domain names',
  of: domainNames,
  schema: domainApisSchema,
})

const limitSchema = z
  .object({
    /** Requests at once. */
    burstLimit: z.number().optional(),
    /** Requests per second. */
    rateLimit: z.number().optional(),
  })
  .optional()

const usagePlanSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/usageplans/<id>`. */
  arn: z.string(),
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  apiStages: z.array(z.object({ apiId: z.string().optional(), stage: z.string().optional() })).default([]),
  throttle: limitSchema,
  quota: z.object({ limit: z.number().optional(), period: z.string().optional() }).optional(),
})

/** What the holders of API keys may use. */
export type UsagePlan = z.infer<typeof usagePlanSchema>

/** All usage plans of a region. */
export const usagePlans = listFact<UsagePlan>({
  id: 'apigateway-usage-plans',
  title: 'usage plans of APIs',
  per: 'region',
  type: 'AWS::ApiGateway::UsagePlan',
  schema: usagePlanSchema,
  nameOf: ({ name, id }) => name ?? id,
})

const apiAccountSchema = z.object({
  /** The role by which REST and WebSocket APIs write logs to CloudWatch; absent where they cannot. */
  cloudwatchRoleArn: z.string().optional(),
  /** What all APIs of the region may take together. */
  throttleSettings: limitSchema,
})

/** What API Gateway keeps for the account in a region. */
export type ApiAccount = z.infer<typeof apiAccountSchema>

/** The settings of API Gateway for the account in a region. */
export const apiAccount = oneFact<ApiAccount>({
  id: 'apigateway-account',
  title: 'account settings of API Gateway',
  per: 'region',
  schema: apiAccountSchema,
})

const vpcLinkSchema = z.object({
  /** `arn:<partition>:apigateway:<region>::/vpclinks/<id>`. */
  arn: z.string(),
  id: z.string(),
  name: z.string().optional(),
  /** The network load balancer that it leads to. */
  targetArns: z.array(z.string()).default([]),
  /** `AVAILABLE`, `PENDING`, `DELETING` or `FAILED`. */
  status: z.string().optional(),
  tags,
})

/** A way of REST APIs into a VPC. */
export type RestVpcLink = z.infer<typeof vpcLinkSchema>

/** All VPC links of REST APIs of a region. */
export const restVpcLinks = listFact<RestVpcLink>({
  id: 'apigateway-vpc-links',
  title: 'VPC links of REST APIs',
  per: 'region',
  type: 'AWS::ApiGateway::VpcLink',
  schema: vpcLinkSchema,
  nameOf: ({ name, id }) => name ?? id,
})
