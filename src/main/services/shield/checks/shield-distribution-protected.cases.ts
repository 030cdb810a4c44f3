import { defineCases } from '../../../engine/cases'
import type { Distribution } from '../../cloudfront/facts'
import { distributionArn, protectedCases } from '../samples'
import check from './shield-distribution-protected.check'

const distribution = (fields: Partial<Distribution> = {}): Distribution => ({
  arn: distributionArn,
  Id: 'E1',
  DomainName: 'd1.cloudfront.net',
  Aliases: { Items: [] },
  Origins: { Items: [] },
  DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'https-only' },
  CacheBehaviors: { Items: [] },
  Enabled: true,
  ...fields,
})

export default defineCases(
  check,
  protectedCases(distribution(), (distributions) => ({ distributions }), [distribution({ Enabled: false })]),
)
