import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { distributionHost } from '../../sample/services/cloudfront/distribution'
import { distributionIds } from '../../sample/services/cloudfront/estate'
import { moments } from '../../sample/moments'
import { sampleServices } from '../../sample/services'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  distributionConfigs,
  distributions,
  logDeliveries,
  originAccessControls,
  originBuckets,
  vpcOrigins,
} from './facts'

const served = ['cloudfront', 'cloudwatchlogs', 's3', 's3control', 'ec2', 'elbv2']

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: sampleServices.filter(({ service }) => served.includes(service)) })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const arnOf = (account: string, id: string): string => `arn:aws:cloudfront::${account}:distribution/${id}`

describe('the collector of CloudFront', () => {
  it('reads distributions with their origins and behaviours, and no secret header', async () => {
    sample.setTime(moments.spring)
    const account = sample.accounts.find(({ key }) => key === 'storefront')
    if (!account) throw new Error('The sample has a storefront')
    const read = await readFromSample(sample, collector, 'storefront', [])
    const [shop, ...others] = valuesOf(read(distributions))
    expect(others).toEqual([])
    expect(shop).toEqual({
      arn: arnOf(account.id, distributionIds.shop),
      Id: distributionIds.shop,
      DomainName: distributionHost(account, distributionIds.shop),
      Aliases: { Items: ['shop.marlowbay.example', 'www.marlowbay.example'] },
      Origins: {
        Items: expect.arrayContaining([
          {
            Id: 'web',
            DomainName: expect.stringMatching(/^storefront-.*\.eu-central-1\.elb\.amazonaws\.com$/),
            CustomHeaders: { Items: [] },
            CustomOriginConfig: {
              HTTPPort: 80,
              HTTPSPort: 443,
              OriginProtocolPolicy: 'https-only',
              OriginSslProtocols: { Items: ['TLSv1.2'] },
            },
            OriginShield: { Enabled: false },
            OriginAccessControlId: '',
          },
        ]),
      },
      OriginGroups: { Items: [] },
      DefaultCacheBehavior: {
        TargetOriginId: 'web',
        ViewerProtocolPolicy: 'redirect-to-https',
        Compress: true,
        FieldLevelEncryptionId: '',
        LambdaFunctionAssociations: { Items: [] },
        FunctionAssociations: { Items: [] },
      },
      CacheBehaviors: { Items: [expect.objectContaining({ PathPattern: '/static/*', TargetOriginId: 'assets' })] },
      Comment: 'The shop',
      PriceClass: 'PriceClass_100',
      Enabled: true,
      ViewerCertificate: {
        CloudFrontDefaultCertificate: false,
        ACMCertificateArn: expect.stringContaining(':acm:us-east-1:'),
        SSLSupportMethod: 'sni-only',
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
      Restrictions: { GeoRestriction: { RestrictionType: 'none', Items: [] } },
      WebACLId: expect.stringContaining(':global/webacl/shop/'),
      Staging: false,
      ConnectionMode: 'direct',
    })
    expect(valuesOf(read(distributionConfigs))).toEqual([
      { DefaultRootObject: '', Logging: { Enabled: false, Bucket: '' } },
    ])
    expect(valuesOf(read(logDeliveries))).toEqual([
      {
        deliverySources: [
          { name: 'shop', resourceArns: [arnOf(account.id, distributionIds.shop)], logType: 'ACCESS_LOGS' },
        ],
        deliveries: [{ deliverySourceName: 'shop' }],
      },
    ])
    expect(valuesOf(read(originAccessControls))).toEqual([
      expect.objectContaining({ Name: 'marlowbay-storefront-assets', SigningBehavior: 'always' }),
    ])
    expect(valuesOf(read(vpcOrigins))).toEqual([])
  })

  it('reads VPC origins with what they lead to', async () => {
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(valuesOf(read(vpcOrigins))).toEqual([
      expect.objectContaining({
        Name: 'ledger',
        Status: 'Deployed',
        OriginEndpointArn: expect.stringMatching(/:elasticloadbalancing:eu-central-1:\d+:loadbalancer\/net\/ledger\//),
      }),
    ])
  })

  it('asks S3 for foreign buckets only, each once, and tells those that exist from those that do not', async () => {
    sample.setTime(moments.start)
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [])
    const found = Object.fromEntries(read(originBuckets).map(({ key, value }) => [key.split('/')[1], value]))
    expect(found).toEqual({
      [distributionIds.shop]: { Buckets: [{ Name: 'marlowbay-storefront-assets', Exists: true, Own: true }] },
      [distributionIds.summer]: { Buckets: [{ Name: 'marlowbay-summer-2023', Exists: false, Own: false }] },
    })
    expect(sample.counts()).toMatchObject({ 's3:ListBuckets': 1, 's3:HeadBucket': 1 })
  })

  it('makes a gap of a bucket about which S3 is not allowed to speak, and never takes it as there or gone', async () => {
    sample.setTime(moments.start)
    sample.faults.add({ operation: 'HeadBucket', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'storefront', [])
    const summer = read(originBuckets).find(({ key }) => key.endsWith(distributionIds.summer))
    expect(summer).toMatchObject({ gap: { kind: 'failed' } })
    expect(summer).not.toHaveProperty('value')
  })

  it('reads all pages', async () => {
    const small = await startSample({
      services: sampleServices.filter(({ service }) => served.includes(service)),
      pageSize: 1,
    })
    const read = await readFromSample(small, collector, 'sandbox', [])
    expect(valuesOf(read(distributions))).toHaveLength(3)
    expect(small.counts()['cloudfront:ListDistributions']).toBe(3)
    await small.close()
  })
})

describe('the checks of CloudFront in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'cloudfront')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(
      Object.fromEntries(checks.map(({ metadata }) => [metadata.id, expect.arrayContaining(['fail', 'pass'])])),
    )
    expect(Object.entries(results).filter(([, found]) => found.includes('unknown'))).toEqual([])
  })
})
