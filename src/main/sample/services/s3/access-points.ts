import type { AccessPoint, PublicAccessBlockConfiguration } from '@aws-sdk/client-s3-control'
import { sampleArn } from '../../ids'
import { mainVpc } from '../../network'
import { mainRegion, prefix, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { publicAccess } from './bucket'

/** An access point of the sample. */
export interface SampleAccessPoint {
  readonly region: string
  readonly point: AccessPoint
  readonly publicAccessBlock: PublicAccessBlockConfiguration
}

const accessPoint = (
  { account }: SamplePlace,
  region: string,
  name: string,
  bucket: string,
  origin: 'Internet' | 'VPC',
  blocked = true,
): SampleAccessPoint => ({
  region,
  publicAccessBlock: publicAccess(blocked),
  point: {
    Name: name,
    Bucket: bucket,
    BucketAccountId: account.id,
    NetworkOrigin: origin,
    ...(origin === 'VPC' ? { VpcConfiguration: { VpcId: mainVpc(account, region)?.id } } : {}),
    AccessPointArn: sampleArn('s3', region, account.id, `accesspoint/${name}`),
    Alias: `${name}-s3alias`,
  },
})

/** All access points of an account, in whatever region. */
export const accountAccessPoints = (place: SamplePlace): readonly SampleAccessPoint[] => {
  switch (place.account.key) {
    case 'storefront':
      return [accessPoint(place, mainRegion, 'order-reports', `${prefix}-storefront-orders`, 'VPC')]
    case 'payments':
      return [accessPoint(place, mainRegion, 'ledger-audit', `${prefix}-payments-ledger`, 'VPC')]
    case 'sandbox':
      return [accessPoint(place, secondRegion, 'demo', `${prefix}-sandbox-demo-site`, 'Internet', false)]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'team':
      return []
  }
}
