import { defineCases } from '../../../engine/cases'
import type { HostedZone } from '../../route53/facts'
import { protectedCases } from '../samples'
import check from './shield-hosted-zone-protected.check'

const zone = (fields: Partial<HostedZone> = {}): HostedZone => ({
  arn: 'arn:aws:route53:::hostedzone/Z1',
  Id: 'Z1',
  Name: 'example.com.',
  ...fields,
})

export default defineCases(
  check,
  protectedCases(zone(), (hostedZones) => ({ hostedZones }), [zone({ Config: { PrivateZone: true } })]),
)
