import {
  CloudFrontClient,
  CreateDistributionCommand,
  CreateOriginAccessControlCommand,
} from '@aws-sdk/client-cloudfront'
import type { DefaultCacheBehavior, DistributionConfig, Origin } from '@aws-sdk/client-cloudfront'
import {
  CloudWatchLogsClient,
  CreateDeliveryCommand,
  PutDeliveryDestinationCommand,
  PutDeliverySourceCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreateBucketCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const certificate = `arn:aws:acm:us-east-1:${account}:certificate/11111111-2222-3333-4444-555555555555`

const server = (
  Id: string,
  DomainName: string,
  OriginProtocolPolicy: 'http-only' | 'match-viewer' | 'https-only',
  ...versions: ('SSLv3' | 'TLSv1' | 'TLSv1.2')[]
): Origin => ({
  Id,
  DomainName,
  CustomOriginConfig: {
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy,
    OriginSslProtocols: { Quantity: versions.length, Items: versions },
  },
})

const bucket = (Id: string): Origin => ({
  Id,
  DomainName: `${Id}.s3.amazonaws.com`,
  S3OriginConfig: { OriginAccessIdentity: '' },
})

const behavior = (TargetOriginId: string, fields: Partial<DefaultCacheBehavior> = {}): DefaultCacheBehavior => ({
  TargetOriginId,
  ViewerProtocolPolicy: 'redirect-to-https',
  Compress: true,
  ...fields,
})

const named = (MinimumProtocolVersion: 'TLSv1' | 'TLSv1.2_2021', SSLSupportMethod: 'sni-only' | 'vip') => ({
  CloudFrontDefaultCertificate: false,
  ACMCertificateArn: certificate,
  MinimumProtocolVersion,
  SSLSupportMethod,
})

/** Ten distributions: one kept, and nine of which each is careless in its own way; two buckets that let CloudFront in. */
export const build = async ({ site }: Ground): Promise<void> => {
  const { s3, elbv2 } = site.main
  const cloudfront = site.client(CloudFrontClient)
  const make = async (
    title: string,
    origin: Origin,
    DefaultBehavior: DefaultCacheBehavior,
    fields: Partial<DistributionConfig> = {},
  ): Promise<string> => {
    const made = await cloudfront.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: title,
          Comment: title,
          Enabled: true,
          Origins: { Quantity: 1, Items: [origin] },
          DefaultCacheBehavior: DefaultBehavior,
          ...fields,
        },
      }),
    )
    site.name(`distribution:${title}`, made.Distribution?.ARN)
    return given(made.Distribution?.ARN)
  }
  const logs = { Enabled: true, IncludeCookies: false, Bucket: 'log-store.s3.amazonaws.com', Prefix: '' }

  await cloudfront.send(
    new CreateOriginAccessControlCommand({
      OriginAccessControlConfig: {
        Name: 'all',
        SigningProtocol: 'sigv4',
        SigningBehavior: 'always',
        OriginAccessControlOriginType: 's3',
      },
    }),
  )
  const kept = server('web', 'origin.example.com', 'https-only', 'TLSv1.2')
  await make('kept', kept, behavior('web'), {
    Logging: logs,
    WebACLId: `arn:aws:wafv2:us-east-1:${account}:global/webacl/shop/1`,
    ViewerCertificate: named('TLSv1.2_2021', 'sni-only'),
  })
  await make('plain', server('web', 'origin.example.com', 'http-only', 'TLSv1.2'), {
    ...behavior('web', { Compress: false }),
    ViewerProtocolPolicy: 'allow-all',
  })
  await make('old tls', server('web', 'origin.example.com', 'https-only', 'SSLv3', 'TLSv1'), behavior('web'), {
    ViewerCertificate: named('TLSv1', 'vip'),
  })
  await make('plain path', server('web', 'origin.example.com', 'match-viewer', 'TLSv1.2'), behavior('web'), {
    CacheBehaviors: {
      Quantity: 1,
      Items: [{ ...behavior('web', { ViewerProtocolPolicy: 'allow-all' }), PathPattern: '/status' }],
    },
  })
  await make('lost bucket', bucket('nobody-has-this-bucket'), behavior('nobody-has-this-bucket'))
  await make('private bucket', bucket('vault'), behavior('vault'), { DefaultRootObject: 'index.html' })
  await make('public bucket', bucket('open-policy'), behavior('open-policy'))
  await make('switched off', kept, behavior('web', { ViewerProtocolPolicy: 'allow-all' }), { Enabled: false })
  const delivered = await make('delivered logs', kept, behavior('web'))
  const { LoadBalancers } = await elbv2.send(new DescribeLoadBalancersCommand({ Names: ['kept'] }))
  await make(
    'before balancer',
    server('lb', given(LoadBalancers?.[0]?.DNSName), 'https-only', 'TLSv1.2'),
    behavior('lb'),
  )

  const deliveries = site.client(CloudWatchLogsClient)
  await deliveries.send(new PutDeliverySourceCommand({ name: 'shop', resourceArn: delivered, logType: 'ACCESS_LOGS' }))
  const destination = await deliveries.send(
    new PutDeliveryDestinationCommand({
      name: 'archive',
      deliveryDestinationConfiguration: { destinationResourceArn: 'arn:aws:s3:::log-store' },
    }),
  )
  await deliveries.send(
    new CreateDeliveryCommand({
      deliverySourceName: 'shop',
      deliveryDestinationArn: given(destination.deliveryDestination?.arn),
    }),
  )

  const lets = async (Bucket: string, Condition?: object): Promise<void> => {
    await s3.send(new CreateBucketCommand({ Bucket }))
    site.name(`bucket:${Bucket}`, `arn:aws:s3:::${Bucket}`)
    const Statement = {
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      ...(Condition ? { Condition } : {}),
    }
    await s3.send(
      new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: [Statement] }) }),
    )
  }
  await lets('cdn-of-one', { StringEquals: { 'AWS:SourceArn': delivered } })
  await lets('cdn-of-anyone')
  await lets('cdn-of-the-account', {
    StringEquals: { 'AWS:SourceAccount': account, 'aws:RequestedRegion': regions.main },
  })
}
