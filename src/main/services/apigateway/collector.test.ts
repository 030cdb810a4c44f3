import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as apiSample } from '../../sample/services/apigateway/sample'
import { sample as apiV2Sample } from '../../sample/services/apigatewayv2/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { apiPolicy, describeStages } from './collector'
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

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [apiSample, apiV2Sample], pageSize: 2 })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const region = 'eu-central-1'
const named = (values: readonly unknown[], key: string, name: string): unknown =>
  values.find((value) => typeof value === 'object' && value !== null && Reflect.get(value, key) === name)

describe('the collector of REST APIs', () => {
  it('reads APIs over pages, their policies without the backslashes', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    const apis = valuesOf(read(restApis, region))
    expect(apis).toHaveLength(2)
    expect(named(apis, 'name', 'ledger')).toEqual({
      arn: expect.stringMatching(/^arn:aws:apigateway:eu-central-1::\/restapis\/[0-9a-f]{10}$/),
      id: expect.stringMatching(/^[0-9a-f]{10}$/),
      name: 'ledger',
      createdDate: '2024-02-19T10:12:00.000Z',
      endpointConfiguration: { types: ['PRIVATE'], vpcEndpointIds: [expect.stringMatching(/^vpce-/)] },
      disableExecuteApiEndpoint: false,
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'execute-api:Invoke',
            Resource: 'execute-api:/*',
            Condition: { StringEquals: { 'aws:SourceVpce': expect.stringMatching(/^vpce-/) } },
          },
        ],
      },
      tags: { owner: 'payments', environment: 'production' },
    })
    expect(valuesOf(read(restVpcLinks, region))).toMatchObject([{ name: 'settlement', status: 'AVAILABLE' }])
    expect(valuesOf(read(apiAccount, region))).toEqual([
      {
        cloudwatchRoleArn: 'arn:aws:iam::555566667777:role/api-gateway-logs',
        throttleSettings: { burstLimit: 5000, rateLimit: 10000 },
      },
    ])
  })

  it('reads stages with names of variables only, and settings by method', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const demo = named(valuesOf(read(restApiStages, 'us-east-1')), 'stageName', 'dev')
    expect(demo).toMatchObject({
      arn: expect.stringMatching(/\/restapis\/[0-9a-f]{10}\/stages\/dev$/),
      restApiName: 'demo',
      variables: ['DB_PASSWORD', 'HOST'],
      variableSecrets: [{ Variable: 'DB_PASSWORD', Preview: '…' }],
      methodSettings: [expect.objectContaining({ method: '/echo/POST' }), expect.objectContaining({ method: '*/*' })],
      canarySettings: { percentTraffic: 50 },
    })
    const stage = { stageName: 'x', variables: { DB_PASSWORD: 'correct-horse-1' } }
    const described = await describeStages([{ stage, api: { id: 'a' }, arn: 'arn' }])
    expect(described).toMatchObject([{ variables: ['DB_PASSWORD'], variableSecrets: [{ Variable: 'DB_PASSWORD' }] }])
    expect(JSON.stringify(described)).not.toContain('horse')
  })

  it('reads methods with what they lead to, and no secret in it', async () => {
    sample.setTime(moments.regression)
    const read = await readFromSample(sample, collector, 'payments', [region])
    const helper = read(restApis, region).find(({ value }) => JSON.stringify(value).includes('migration-helper'))
    const methods = read(restApiMethods, region).find(({ key }) => key === helper?.key)?.value
    expect(methods).toEqual({
      methods: [
        {
          path: '/{proxy+}',
          httpMethod: 'ANY',
          authorizationType: 'NONE',
          apiKeyRequired: true,
          requestModels: [],
          requiredParameters: [],
          methodIntegration: {
            type: 'HTTP_PROXY',
            uri: 'http://old-ledger.marlowbay.example/{proxy}',
            connectionType: 'INTERNET',
            parameterSecrets: [
              { Parameter: 'X-Api-Key', Detector: expect.any(String), Version: expect.any(Number), Preview: '…' },
            ],
          },
        },
      ],
    })
  })

  it('reads authorizers, domain names, the APIs behind them and usage plans', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(named(valuesOf(read(restApiAuthorizers, region)), 'type', 'TOKEN')).toMatchObject({
      restApiName: 'catalogue',
      identitySource: 'method.request.header.Authorization',
      authorizerResultTtlInSeconds: 300,
    })
    expect(named(valuesOf(read(domainNames, region)), 'domainName', 'partners.marlowbay.example')).toMatchObject({
      arn: 'arn:aws:apigateway:eu-central-1::/domainnames/partners.marlowbay.example',
      securityPolicy: 'TLS_1_2',
      mutualTlsAuthentication: { truststoreUri: 's3://marlowbay-storefront-trust/partners.pem' },
    })
    const partners = named(valuesOf(read(restApis, region)), 'name', 'partners')
    expect(read(domainApis, region).find(({ key }) => key.endsWith('partners.marlowbay.example'))?.value).toEqual({
      apis: [{ apiId: Reflect.get(Object(partners), 'id'), stage: 'live' }],
    })
    expect(valuesOf(read(usagePlans, region))).toMatchObject([
      { name: 'partners', throttle: { burstLimit: 20, rateLimit: 10 }, quota: { limit: 100000, period: 'DAY' } },
    ])
  })

  it('asks for APIs once, and for stages and authorizers once for each API', async () => {
    sample.forget()
    await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(sample.counts()).toMatchObject({
      'apigateway:GetStages': 2,
      'apigateway:GetAuthorizers': 2,
      'apigateway:GetRestApis': 1,
    })
  })

  it('misses nothing of an API that is gone, and makes a gap of what is denied', async () => {
    const effect = { kind: 'error', code: 'NotFoundException', status: 404 } as const
    sample.faults.add({ operation: 'GetStages', effect })
    sample.faults.add({ operation: 'GetAuthorizers', effect })
    sample.faults.add({ operation: 'GetResources', effect })
    sample.faults.add({ operation: 'GetApiMappings', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(restApiStages, region)).toEqual([])
    expect(read(restApiAuthorizers, region)).toEqual([])
    expect(read(restApiMethods, region).map(({ gap }) => gap)).toEqual(
      read(restApis, region).map(() => expect.objectContaining({ code: 'Vanished' })),
    )
    expect(read(domainApis, region)[0]?.gap).toMatchObject({ kind: 'failed', code: 'AccessDeniedException' })
  })

  it('knows a policy with and without backslashes, and keeps what is no JSON', () => {
    const policy = { Version: '2012-10-17', Statement: [] }
    expect(apiPolicy(JSON.stringify(policy))).toEqual(policy)
    expect(apiPolicy(JSON.stringify(policy).replaceAll('"', '\\"'))).toEqual(policy)
    expect(apiPolicy('{"Statement": [')).toBe('{"Statement": [')
    expect(apiPolicy(undefined)).toBeNull()
    expect(apiPolicy('')).toBeNull()
  })
})

describe('the checks of REST APIs in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'apigateway')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
