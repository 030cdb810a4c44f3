import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleHex, sampleSecret } from '../../ids'
import { daysBefore, during } from '../../moments'
import { domain, homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { wafArn } from '../wafv2/web-acl-arn'
import {
  allMethods,
  apiId,
  functionAuthorizer,
  functionUri,
  goodStage,
  logGroup,
  method,
  plainStage,
  preflight,
  regionalDomain,
  restApi,
  type RestEstate,
  type SampleRestApi,
} from './api'

const nothing: RestEstate = { apis: [], domains: [], plans: [], links: [] }

const shop = `https://shop.${domain}`

const invoke = (principal: unknown, condition?: object): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: principal,
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/*',
      ...(condition ? { Condition: condition } : {}),
    },
  ],
})

const userPool = ({ account, region }: SamplePlace): string =>
  sampleArn('cognito-idp', region, account.id, `userpool/${region}_${sampleHex(9, 'pool', account.id, region)}`)

const validated = (place: SamplePlace, api: string) => ({
  requestValidatorId: apiId(place, 'validator', api).slice(0, 6),
  requestModels: { 'application/json': 'Order' },
})

/** Checkout, catalogue and the way in for partners; gaps of the first day are closed in spring. */
const storefrontEstate = (place: SamplePlace): RestEstate => {
  const { account, region, at } = place
  if (region === homeRegion) return nothing
  const mended = during(at, 'spring')
  const webAclArn = wafArn(account, region, 'webacl', 'storefront')
  const pool = {
    id: sampleHex(6, 'authorizer', account.id, region, 'checkout'),
    name: 'customers',
    type: 'COGNITO_USER_POOLS' as const,
    providerARNs: [userPool(place)],
    authType: 'cognito_user_pools',
    identitySource: 'method.request.header.Authorization',
  }
  const byPool = { authorizationType: 'COGNITO_USER_POOLS', authorizerId: pool.id }
  const checkout = restApi(place, {
    name: 'checkout',
    description: 'Carts and payments of the shop',
    methods: [
      method(place, 'GET', '/cart', { ...byPool, lambda: 'checkout-api' }),
      method(place, 'POST', '/cart', { ...byPool, lambda: 'checkout-api', ...validated(place, 'checkout') }),
      preflight('/cart', mended ? shop : '*'),
    ],
    authorizers: [pool],
    stages: [
      goodStage(place, 'checkout', 'live', {
        webAclArn,
        variables: { LOG_LEVEL: 'info' },
        // A release is on its way to everybody.
        canarySettings: { percentTraffic: 10, deploymentId: sampleHex(6, account.id, 'next'), useStageCache: false },
        lastUpdatedDate: daysBefore(at, mended ? 1 : 80),
      }),
    ],
  })
  const tokens = functionAuthorizer(place, 'catalogue', { authorizerResultTtlInSeconds: mended ? 300 : 3600 })
  const catalogue = restApi(place, {
    name: 'catalogue',
    methods: [
      method(place, 'GET', '/products', {
        authorizationType: 'CUSTOM',
        authorizerId: tokens.id,
        methodIntegration: {
          type: 'HTTP_PROXY',
          httpMethod: 'GET',
          uri: `https://catalogue.${domain}/products`,
          connectionType: 'INTERNET',
          requestParameters: { 'integration.request.header.X-From': "'gateway'" },
        },
      }),
    ],
    authorizers: [tokens],
    stages: [
      goodStage(place, 'catalogue', 'live', {
        webAclArn,
        clientCertificateId: sampleHex(6, 'certificate', account.id, region),
        cacheClusterEnabled: true,
        cacheClusterSize: '0.5',
        cacheClusterStatus: 'AVAILABLE',
        methodSettings: allMethods({ cachingEnabled: true, cacheDataEncrypted: mended }),
      }),
    ],
  })
  const partners = restApi(place, {
    name: 'partners',
    description: 'Stock for resellers, who show certificates',
    closed: mended,
    methods: [method(place, 'GET', '/stock', { authorizationType: 'NONE' })],
    stages: [goodStage(place, 'partners', 'live', { webAclArn })],
  })
  const stages = [{ apiId: partners.api.id, stage: 'live' }]
  return {
    apis: [checkout, catalogue, ...(region === mainRegion ? [partners] : [])],
    domains: [
      regionalDomain(
        place,
        `api.${region}.${domain}`,
        [
          { id: checkout.api.id ?? '', stage: 'live', path: 'checkout' },
          { id: catalogue.api.id ?? '', stage: 'live', path: 'catalogue' },
        ],
        { securityPolicy: mended ? 'TLS_1_2' : 'TLS_1_0' },
      ),
      ...(region === mainRegion
        ? [
            regionalDomain(place, `partners.${domain}`, [{ id: partners.api.id ?? '', stage: 'live', path: '' }], {
              mutualTlsAuthentication: { truststoreUri: `s3://marlowbay-storefront-trust/partners.pem` },
            }),
          ]
        : []),
    ],
    plans:
      region === mainRegion
        ? [
            {
              id: apiId(place, 'plan', 'partners').slice(0, 6),
              name: 'partners',
              apiStages: stages,
              throttle: { burstLimit: 20, rateLimit: 10 },
              quota: { limit: 100000, offset: 0, period: 'DAY' },
            },
          ]
        : [],
    links: [],
  }
}

/** The ledger inside of the network, and in May the helper of the migration. */
const paymentsEstate = (place: SamplePlace): RestEstate => {
  const { account, region, at, organization } = place
  const endpoint = `vpce-0${sampleHex(16, account.id, region, 'execute-api')}`
  const other = organization.accounts.find(({ key }) => key === 'storefront')?.id ?? account.id
  const isOpen = during(at, 'regression', 'recovery')
  const ledger = restApi(place, {
    name: 'ledger',
    type: 'PRIVATE',
    policy: isOpen ? invoke('*') : invoke('*', { StringEquals: { 'aws:SourceVpce': endpoint } }),
    methods: [
      method(place, 'POST', '/entries', { lambda: 'ledger-writer', ...validated(place, 'ledger') }),
      method(place, 'GET', '/entries/{id}', { lambda: 'ledger-writer' }),
    ],
    stages: [goodStage(place, 'ledger', 'live')],
  })
  const settlement = restApi(place, {
    name: 'settlement',
    description: 'Called by the shop',
    policy: invoke({ AWS: `arn:aws:iam::${other}:role/function/checkout-api` }),
    methods: [
      method(place, 'POST', '/settlements', {
        ...validated(place, 'settlement'),
        methodIntegration: {
          type: 'HTTP_PROXY',
          httpMethod: 'POST',
          uri: 'https://settlement.internal/settlements',
          connectionType: 'VPC_LINK',
          connectionId: apiId(place, 'link', 'settlement').slice(0, 6),
        },
      }),
    ],
    stages: [goodStage(place, 'settlement', 'live', { webAclArn: wafArn(account, region, 'webacl', 'checkout') })],
  })
  const helper = (): SampleRestApi =>
    restApi(place, {
      name: 'migration-helper',
      methods: [
        method(place, 'ANY', '/{proxy+}', {
          authorizationType: 'NONE',
          apiKeyRequired: true,
          methodIntegration: {
            type: 'HTTP_PROXY',
            httpMethod: 'ANY',
            uri: `http://old-ledger.${domain}/{proxy}`,
            connectionType: 'INTERNET',
            requestParameters: {
              'integration.request.header.X-Api-Key': `'${sampleSecret(account.id, 'old-ledger').slice(0, 24).replace(/\W/g, 'x')}'`,
            },
          },
        }),
      ],
      stages: [
        plainStage(place, 'migration-helper', 'now', {
          methodSettings: allMethods({
            loggingLevel: 'INFO',
            dataTraceEnabled: true,
            throttlingRateLimit: 10000,
            throttlingBurstLimit: 5000,
          }),
        }),
      ],
    })
  return {
    apis: [ledger, settlement, ...(isOpen && region === mainRegion ? [helper()] : [])],
    domains:
      region === mainRegion && !isOpen
        ? [
            regionalDomain(
              place,
              `hooks.${domain}`,
              // An HTTP API: domain names lead to APIs of all kinds.
              [{ id: apiId(place, 'api', 'HTTP payment-hooks'), stage: '$default', path: '' }],
              { mutualTlsAuthentication: { truststoreUri: 's3://marlowbay-payments-trust/networks.pem' } },
            ),
          ]
        : [],
    plans: [],
    links: [
      {
        id: apiId(place, 'link', 'settlement').slice(0, 6),
        name: 'settlement',
        targetArns: [
          sampleArn('elasticloadbalancing', region, account.id, 'loadbalancer/net/settlement/50dc6c495c0c9188'),
        ],
        status: 'AVAILABLE',
        statusMessage: 'Your vpc link is ready for use',
      },
    ],
  }
}

/** Nearly all is wrong on the first day and right in autumn. */
const stagingEstate = (place: SamplePlace): RestEstate => {
  const { account, region, at } = place
  const logged = during(at, 'spring')
  const good = during(at, 'recovery')
  const tokens = functionAuthorizer(place, 'checkout')
  const { identityValidationExpression: _, ...anything } = tokens
  return {
    apis: [
      restApi(place, {
        name: 'checkout',
        methods: [
          method(place, 'GET', '/cart', {
            authorizationType: logged ? 'CUSTOM' : 'NONE',
            ...(logged ? { authorizerId: tokens.id } : {}),
          }),
          method(place, 'POST', '/cart', {
            authorizationType: 'CUSTOM',
            authorizerId: tokens.id,
            requestModels: { 'application/json': 'Order' },
            ...(good ? validated(place, 'checkout') : {}),
          }),
          preflight('/cart', good ? `https://staging.${domain}` : '*'),
        ],
        authorizers: [good ? tokens : anything],
        stages: [
          (good ? goodStage : plainStage)(place, 'checkout', 'staging', {
            ...(logged && !good
              ? {
                  accessLogSettings: {
                    destinationArn: logGroup(place, 'checkout-staging'),
                    format: '$context.requestId',
                  },
                }
              : {}),
            ...(good ? { webAclArn: wafArn(account, region, 'webacl', 'staging-web') } : {}),
          }),
        ],
      }),
    ],
    domains: [],
    plans: [
      {
        id: apiId(place, 'plan', 'testers').slice(0, 6),
        name: 'testers',
        apiStages: [{ apiId: apiId(place, 'api', 'checkout'), stage: 'staging' }],
        ...(good ? { throttle: { burstLimit: 50, rateLimit: 20 } } : {}),
      },
    ],
    links: good
      ? []
      : [
          {
            id: apiId(place, 'link', 'old').slice(0, 6),
            name: 'old',
            targetArns: [],
            status: 'FAILED',
            statusMessage: 'NLB is gone',
          },
        ],
  }
}

/** Trials of everybody. */
const sandboxEstate = (place: SamplePlace): RestEstate => {
  const { account, region, at } = place
  const greedy = functionAuthorizer(place, 'demo', { type: 'REQUEST', authorizerResultTtlInSeconds: 3600 })
  return {
    apis: [
      restApi(place, {
        name: 'demo',
        description: hostileNames.markup,
        methods: [
          method(place, 'GET', '/', { authorizationType: 'NONE', methodIntegration: { type: 'MOCK' } }),
          method(place, 'POST', '/echo', {
            authorizationType: 'NONE',
            methodIntegration: {
              type: 'HTTP',
              httpMethod: 'POST',
              uri: 'http://echo.example.net/post',
              connectionType: 'INTERNET',
            },
          }),
          method(place, 'GET', '/secure', {
            authorizationType: 'NONE',
            methodIntegration: {
              type: 'HTTP_PROXY',
              httpMethod: 'GET',
              uri: 'https://self-signed.example.net/',
              connectionType: 'INTERNET',
              tlsConfig: { insecureSkipVerification: true },
            },
          }),
          preflight('/echo', '*'),
        ],
        authorizers: [greedy],
        stages: [
          plainStage(place, 'demo', 'dev', {
            description: hostileNames.formula,
            variables: {
              DB_PASSWORD: sampleSecret(account.id, 'demo').slice(0, 20).replace(/\W/g, 'q'),
              HOST: 'demo.example.net',
            },
            cacheClusterEnabled: true,
            cacheClusterSize: '0.5',
            cacheClusterStatus: 'AVAILABLE',
            methodSettings: {
              ...allMethods({
                loggingLevel: 'INFO',
                dataTraceEnabled: true,
                cachingEnabled: true,
                throttlingBurstLimit: 5000,
                throttlingRateLimit: 10000,
              }),
              '~1echo/POST': {
                metricsEnabled: false,
                dataTraceEnabled: false,
                throttlingBurstLimit: 5000,
                throttlingRateLimit: 10000,
                cachingEnabled: true,
                cacheTtlInSeconds: 3600,
                cacheDataEncrypted: false,
                requireAuthorizationForCacheControl: false,
                unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITHOUT_RESPONSE_HEADER',
              },
            },
            canarySettings: { percentTraffic: 50, deploymentId: sampleHex(6, account.id, 'try'), useStageCache: false },
            lastUpdatedDate: daysBefore(at, 200),
          }),
        ],
        tags: { [hostileNames.path.slice(0, 12)]: hostileNames.terminal },
      }),
      ...(region === homeRegion
        ? [
            restApi(place, {
              name: 'inside',
              type: 'PRIVATE',
              policy: invoke('*'),
              methods: [method(place, 'GET', '/', { authorizationType: 'NONE', lambda: 'webhook-demo' })],
              stages: [plainStage(place, 'inside', 'v1', { cacheClusterEnabled: false })],
            }),
          ]
        : []),
    ],
    domains: [
      regionalDomain(
        place,
        `demo.${region}.sandbox.${domain}`,
        [{ id: apiId(place, 'api', 'demo'), stage: 'dev', path: '' }],
        {
          securityPolicy: 'TLS_1_0',
        },
      ),
    ],
    plans: [],
    links: [],
  }
}

/** One API, kept well. */
const teamEstate = (place: SamplePlace): RestEstate => ({
  ...nothing,
  apis: [
    restApi(place, {
      name: 'orders',
      methods: [
        method(place, 'GET', '/orders', {
          methodIntegration: { type: 'AWS_PROXY', uri: functionUri(place, 'orders') },
        }),
      ],
      stages: [goodStage(place, 'orders', 'live')],
    }),
  ],
})

/** The REST APIs of an account and region on the day, with their domain names, usage plans and VPC links. */
export const restEstate = (place: SamplePlace): RestEstate => {
  const { account, region } = place
  if (!account.regions.includes(region)) return nothing
  switch (account.key) {
    case 'storefront':
      return storefrontEstate(place)
    case 'payments':
      return paymentsEstate(place)
    case 'staging':
      return stagingEstate(place)
    case 'sandbox':
      return sandboxEstate(place)
    case 'team':
      return teamEstate(place)
    case 'management':
    case 'security':
    case 'logArchive':
      return nothing
  }
}
