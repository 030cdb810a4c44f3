import type { OriginAccessControlSummary, VpcOriginSummary } from '@aws-sdk/client-cloudfront'
import type { Delivery, DeliverySource } from '@aws-sdk/client-cloudwatch-logs'
import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleHex, sampleUuid } from '../../ids'
import { during } from '../../moments'
import { domain, homeRegion, mainRegion, prefix, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { accessLogBucket } from '../../shared-names'
import { balancersOf } from '../elbv2/estate'
import { cloudFrontPlace, demoWebAcl, shopWebAcl, wafArn } from '../wafv2/web-acl-arn'
import {
  behaviorTo,
  bucketOrigin,
  certificateOf,
  distributionArn,
  distributionOf,
  pathTo,
  serverOrigin,
  viewerCertificateArn,
  vpcOriginOf,
  type SampleDistribution,
} from './distribution'

/** Ids of distributions that others point to. */
export const distributionIds = {
  shop: 'E2MARLOWBAY01',
  summer: 'E2MARLOWBAY02',
  statements: 'E3MARLOWPAY01',
  staging: 'E4MARLOWSTG01',
  demo: 'E5MARLOWBOX01',
  hackday: 'E5MARLOWBOX02',
  retired: 'E5MARLOWBOX03',
} as const satisfies Record<string, string>

/** The certificate of a distribution, by the first of its names. */
export const certificateArnOf = ({ account }: SamplePlace, name: string): string =>
  viewerCertificateArn(account, sampleUuid('acm', account.id, homeRegion, name))

const controlId = ({ account }: SamplePlace, name: string): string =>
  `E${sampleHex(12, 'origin-access-control', account.id, name).toUpperCase()}`

const control = (
  place: SamplePlace,
  name: string,
  SigningBehavior: OriginAccessControlSummary['SigningBehavior'],
): OriginAccessControlSummary => ({
  Id: controlId(place, name),
  Name: name,
  Description: '',
  SigningProtocol: 'sigv4',
  SigningBehavior,
  OriginAccessControlOriginType: 's3',
})

const balancerOf = (place: SamplePlace, region: string, name: string) =>
  balancersOf({ ...place, region }).balancers.find(({ balancer }) => balancer.LoadBalancerName === name)?.balancer

/** What CloudFront keeps for an account, and the deliveries of its logs. */
export interface CloudFrontEstate {
  readonly distributions: readonly SampleDistribution[]
  readonly controls: readonly OriginAccessControlSummary[]
  readonly vpcOrigins: readonly VpcOriginSummary[]
  readonly sources: readonly DeliverySource[]
  readonly deliveries: readonly Delivery[]
}

const nothing: CloudFrontEstate = { distributions: [], controls: [], vpcOrigins: [], sources: [], deliveries: [] }

/** Standard logs of the second version. */
const delivered = (place: SamplePlace, id: string, name: string): Pick<CloudFrontEstate, 'sources' | 'deliveries'> => {
  const arnOf = (resource: string): string => sampleArn('logs', homeRegion, place.account.id, resource)
  return {
    sources: [
      {
        name,
        arn: arnOf(`delivery-source:${name}`),
        resourceArns: [distributionArn(place.account, id)],
        service: 'cloudfront',
        logType: 'ACCESS_LOGS',
      },
    ],
    deliveries: [
      {
        id: sampleHex(16, 'delivery', place.account.id, name),
        arn: arnOf(`delivery:${sampleHex(16, 'delivery', place.account.id, name)}`),
        deliverySourceName: name,
        deliveryDestinationArn: arnOf('delivery-destination:log-archive'),
        deliveryDestinationType: 'S3',
      },
    ],
  }
}

/** The shop: servers behind it, its assets in a bucket; closed in spring, when a campaign was forgotten as well. */
const storefront = (place: SamplePlace): CloudFrontEstate => {
  const { account, at } = place
  const mended = during(at, 'spring')
  const assets = `${prefix}-storefront-assets`
  const origin = balancerOf(place, mainRegion, 'storefront')?.DNSName ?? ''
  const shop = distributionOf(account, {
    id: distributionIds.shop,
    names: [`shop.${domain}`, `www.${domain}`],
    comment: 'The shop',
    origins: [
      serverOrigin('web', origin, { versions: mended ? ['TLSv1.2'] : ['TLSv1', 'TLSv1.1', 'TLSv1.2'] }),
      bucketOrigin('assets', assets, mainRegion, { control: controlId(place, assets) }),
    ],
    behavior: behaviorTo('web'),
    paths: [pathTo('/static/*', 'assets', mended ? {} : { ViewerProtocolPolicy: 'allow-all', Compress: false })],
    certificate: certificateOf(certificateArnOf(place, `shop.${domain}`), mended ? 'TLSv1.2_2021' : 'TLSv1.1_2016'),
    ...(mended ? { webAcl: wafArn(account, cloudFrontPlace, 'webacl', shopWebAcl) } : {}),
  })
  const summer = distributionOf(account, {
    id: distributionIds.summer,
    names: [`summer.${domain}`],
    comment: 'Campaign of summer 2023',
    origins: [bucketOrigin('campaign', `${prefix}-summer-2023`, mainRegion, { identity: 'E1MARLOWSUMMER' })],
    behavior: behaviorTo('campaign'),
    certificate: certificateOf(certificateArnOf(place, `shop.${domain}`), 'TLSv1.2_2021'),
    root: 'index.html',
    logsTo: accessLogBucket(account, homeRegion),
  })
  return {
    ...nothing,
    distributions: mended ? [shop] : [shop, summer],
    controls: [control(place, assets, 'always')],
    ...(mended ? delivered(place, distributionIds.shop, 'shop') : {}),
  }
}

/** Statements for customers, and the ledger inside of its VPC. */
const payments = (place: SamplePlace): CloudFrontEstate => {
  const { account, at } = place
  const open = during(at, 'regression', 'recovery')
  const bucket = `${prefix}-payments-statements`
  const ledger = balancerOf(place, mainRegion, 'ledger')
  const vpcOrigin = `vo_${sampleHex(16, 'vpc-origin', account.id)}`
  return {
    ...nothing,
    distributions: [
      distributionOf(account, {
        id: distributionIds.statements,
        names: [`statements.${domain}`],
        comment: 'Statements for customers',
        origins: [
          bucketOrigin('statements', bucket, mainRegion, { control: controlId(place, bucket) }),
          vpcOriginOf('ledger', ledger?.DNSName ?? '', vpcOrigin),
        ],
        behavior: behaviorTo('statements', open ? { ViewerProtocolPolicy: 'allow-all' } : {}),
        paths: [pathTo('/ledger/*', 'ledger', { ViewerProtocolPolicy: 'https-only' })],
        certificate: certificateOf(certificateArnOf(place, `statements.${domain}`), 'TLSv1.2_2021'),
        ...(open ? {} : { webAcl: wafArn(account, cloudFrontPlace, 'webacl', shopWebAcl) }),
        root: 'index.html',
        logsTo: accessLogBucket(account, mainRegion),
      }),
    ],
    controls: [control(place, bucket, 'always')],
    vpcOrigins: [
      {
        Id: vpcOrigin,
        Name: 'ledger',
        Status: 'Deployed',
        CreatedTime: new Date('2025-10-01T09:00:00Z'),
        LastModifiedTime: new Date('2025-10-01T09:20:00Z'),
        Arn: sampleArn('cloudfront', '', account.id, `vpcorigin/${vpcOrigin}`),
        AccountId: account.id,
        OriginEndpointArn: ledger?.LoadBalancerArn ?? '',
      },
    ],
  }
}

/** The shop once more, for trials; its bucket was public until it was mended. */
const staging = (place: SamplePlace): CloudFrontEstate => {
  const { account, at } = place
  const mended = during(at, 'recovery')
  const assets = `${prefix}-staging-assets`
  const sketch = {
    id: distributionIds.staging,
    comment: 'staging',
    origins: [bucketOrigin('assets', assets, mainRegion, mended ? { control: controlId(place, assets) } : {})],
    behavior: behaviorTo('assets'),
  }
  return {
    ...nothing,
    distributions: [
      distributionOf(account, {
        ...sketch,
        ...(mended
          ? {
              names: [`staging.${domain}`],
              certificate: certificateOf(certificateArnOf(place, `staging.${domain}`), 'TLSv1.2_2021'),
              root: 'index.html',
              logsTo: accessLogBucket(account, mainRegion),
            }
          : {}),
      }),
    ],
    controls: mended ? [control(place, assets, 'always')] : [],
  }
}

/** What people tried and left. */
const sandbox = (place: SamplePlace): CloudFrontEstate => {
  const { account } = place
  const website = `${prefix}-sandbox-demo-site.s3-website-${secondRegion}.amazonaws.com`
  return {
    ...nothing,
    distributions: [
      distributionOf(account, {
        id: distributionIds.demo,
        names: [`demo.${domain}`],
        comment: hostileNames.formula,
        origins: [
          serverOrigin('site', website, { policy: 'http-only', versions: ['SSLv3', 'TLSv1'] }),
          serverOrigin('demo', 'api.demo.example.net', {
            policy: 'match-viewer',
            versions: ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'],
          }),
        ],
        behavior: behaviorTo('site', { ViewerProtocolPolicy: 'allow-all', Compress: false }),
        paths: [pathTo('/api/*', 'demo')],
        certificate: {
          CloudFrontDefaultCertificate: false,
          IAMCertificateId: 'ASCAMARLOWBAYDEMO0001',
          SSLSupportMethod: 'vip',
          MinimumProtocolVersion: 'TLSv1',
          Certificate: 'ASCAMARLOWBAYDEMO0001',
          CertificateSource: 'iam',
        },
        webAcl: wafArn(account, cloudFrontPlace, 'webacl', demoWebAcl),
      }),
      distributionOf(account, {
        id: distributionIds.hackday,
        origins: [
          bucketOrigin('files', `${prefix}-hackday-2022`, secondRegion, { control: controlId(place, 'never') }),
        ],
        behavior: behaviorTo('files'),
      }),
      distributionOf(account, {
        id: distributionIds.retired,
        origins: [serverOrigin('old', 'old.example.net', { policy: 'http-only' })],
        behavior: behaviorTo('old', { ViewerProtocolPolicy: 'allow-all' }),
        disabled: true,
      }),
    ],
    controls: [control(place, 'never', 'never')],
  }
}

/** What CloudFront keeps for an account on the day. */
export const cloudFrontEstate = (place: SamplePlace): CloudFrontEstate => {
  switch (place.account.key) {
    case 'storefront':
      return storefront(place)
    case 'payments':
      return payments(place)
    case 'staging':
      return staging(place)
    case 'sandbox':
      return sandbox(place)
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return nothing
  }
}
