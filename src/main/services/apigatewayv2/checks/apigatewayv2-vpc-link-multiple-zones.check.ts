import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { subnets } from '../../vpc/facts'
import { vpcLinks } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-vpc-link-multiple-zones',
  title: 'The VPC link of HTTP APIs stands in several zones',
  failureTitle: 'The VPC link of HTTP APIs stands in one zone only',
  risk: 'When the zone fails, all APIs that go through the link fail with it.',
  fix: 'Make a link with subnets in at least two zones, and move the integrations over.',
  steps: [
    'Choose a private subnet in each zone in which the backend runs.',
    'Make a VPC link with them, since subnets of a link cannot be changed.',
    'Change the connection of the integrations, and delete the old link.',
  ],
  caution: 'The security groups of the backend must let the new link in before the integrations move.',
  severity: 'low',
  bestPractices: [{ id: 'REL02-BP01', link: 'necessary', part: 'ways from APIs into networks that survive a zone' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html'],
  needs: { vpcLinks, subnets },
  evaluate: ({ vpcLinks, subnets }) => {
    const zoneOf = new Map(subnets.map(({ SubnetId, AvailabilityZone }) => [SubnetId, AvailabilityZone]))
    return vpcLinks.map((link) => {
      const zones = new Set(link.SubnetIds.flatMap((id) => zoneOf.get(id) ?? []))
      const isKnown = link.SubnetIds.every((id) => zoneOf.get(id) !== undefined)
      const evidence = link.SubnetIds.map((id, index) => at(`SubnetIds[${index}]`, id))
      if (zones.size > 1) return pass(link, ...evidence)
      if (!isKnown) return unknown(link, undecided('SubnetUnknown', 'The zone of a subnet of the link is not known.'))
      const [first, ...others] = evidence
      return fail(link, first ?? at('SubnetIds[0]', null), ...others)
    })
  },
})
