import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as apiSample } from '../../sample/services/apigateway/sample'
import { sample as apiV2Sample } from '../../sample/services/apigatewayv2/sample'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { describeStages } from './collector'
import { apiAuthorizers, apiIntegrations, apiRoutes, apis, apiStages, vpcLinks } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [apiV2Sample, apiSample, ec2Sample], pageSize: 2 })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const region = 'eu-central-1'

describe('the collector of HTTP and WebSocket APIs', () => {
  it('reads APIs over pages, with what is behind them', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const shop = read(apis, region).find(({ value }) => Reflect.get(Object(value), 'Name') === 'shop-web')
    expect(shop?.value).toEqual({
      arn: expect.stringMatching(/^arn:aws:apigateway:eu-central-1::\/apis\/[0-9a-f]{10}$/),
      ApiId: expect.stringMatching(/^[0-9a-f]{10}$/),
      Name: 'shop-web',
      ProtocolType: 'HTTP',
      ApiEndpoint: expect.stringMatching(/^https:\/\/[0-9a-f]{10}\.execute-api\.eu-central-1\.amazonaws\.com$/),
      DisableExecuteApiEndpoint: false,
      CorsConfiguration: { AllowCredentials: true, AllowOrigins: ['https://shop.marlowbay.example'] },
      Tags: { owner: 'storefront', environment: 'production' },
    })
    const detail = (fact: { readonly id: string }): unknown =>
      read(fact, region).find(({ key }) => key === shop?.key)?.value
    expect(detail(apiRoutes)).toMatchObject({
      Routes: [
        { RouteKey: 'GET /orders', AuthorizationType: 'JWT' },
        { RouteKey: 'POST /orders', Target: 'integrations/alb0001' },
        { RouteKey: 'OPTIONS /{proxy+}', AuthorizationType: 'NONE' },
      ],
    })
    expect(detail(apiIntegrations)).toEqual({
      Integrations: [
        {
          IntegrationId: 'alb0001',
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: expect.stringMatching(/:listener\/app\/web\//),
          ConnectionType: 'VPC_LINK',
          TlsConfig: { ServerNameToVerify: 'web.marlowbay.example' },
        },
      ],
    })
    expect(valuesOf(read(vpcLinks, region))).toMatchObject([{ Name: 'web', VpcLinkStatus: 'AVAILABLE' }])
    expect(valuesOf(read(apiAuthorizers, region))).toHaveLength(2)
  })

  it('reads stages with names of variables only', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const stages = valuesOf(read(apiStages, 'us-east-1'))
    expect(stages).toHaveLength(3)
    expect(stages).toContainEqual(
      expect.objectContaining({
        arn: expect.stringMatching(/\/apis\/[0-9a-f]{10}\/stages\/\$default$/),
        ProtocolType: 'HTTP',
        StageVariables: ['API_TOKEN', 'MODE'],
        StageVariableSecrets: [expect.objectContaining({ Variable: 'API_TOKEN' })],
      }),
    )
    const stage = { StageName: 'x', StageVariables: { API_TOKEN: 'correct-horse-1' } }
    const api = { Name: 'a', ProtocolType: 'HTTP', RouteSelectionExpression: '' } as const
    const described = await describeStages([{ stage, api, arn: 'arn' }])
    expect(described).toMatchObject([
      { StageVariables: ['API_TOKEN'], StageVariableSecrets: [{ Variable: 'API_TOKEN' }] },
    ])
    expect(JSON.stringify(described)).not.toContain('horse')
  })

  it('asks for APIs once, and for the rest once for each API', async () => {
    const one = await startSample({ services: [apiV2Sample] })
    await readFromSample(one, collector, 'sandbox', ['us-east-1'])
    expect(one.counts()).toEqual({
      'apigatewayv2:GetApis': 1,
      'apigatewayv2:GetAuthorizers': 3,
      'apigatewayv2:GetIntegrations': 3,
      'apigatewayv2:GetRoutes': 3,
      'apigatewayv2:GetStages': 3,
      'apigatewayv2:GetVpcLinks': 1,
    })
    await one.close()
  })

  it('misses nothing of an API that is gone, and makes a gap of what is denied', async () => {
    const effect = { kind: 'error', code: 'NotFoundException', status: 404 } as const
    for (const operation of ['GetStages', 'GetAuthorizers', 'GetRoutes']) sample.faults.add({ operation, effect })
    sample.faults.add({ operation: 'GetIntegrations', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'staging', [region])
    expect(read(apiStages, region)).toEqual([])
    expect(read(apiAuthorizers, region)).toEqual([])
    expect(read(apiRoutes, region)[0]?.gap).toMatchObject({ code: 'Vanished' })
    expect(read(apiIntegrations, region)[0]?.gap).toMatchObject({ kind: 'failed', code: 'AccessDeniedException' })
  })

  it('takes no hollow answer for one that says that there is nothing', async () => {
    sample.faults.add({ operation: 'GetRoutes', effect: { kind: 'hollow' } })
    const read = await readFromSample(sample, collector, 'staging', [region])
    expect(read(apiRoutes, region)[0]?.gap).toMatchObject({ kind: 'failed', code: 'UnexpectedAnswer' })
  })
})

describe('the checks of HTTP and WebSocket APIs in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'apigatewayv2')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
