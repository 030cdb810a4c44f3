import { at, defineCheck, fail, pass } from '../../../engine/check'
import { endpoints } from '../facts'
import { isLiveEndpoint, isOwn } from '../judge'

export default defineCheck({
  id: 'vpc-endpoint-multiple-zones',
  title: 'Interface endpoints stand in several Availability Zones',
  failureTitle: 'An interface endpoint stands in one Availability Zone',
  risk: 'When the zone fails, everything in the VPC loses the service behind the endpoint, in the other zones as well.',
  fix: 'Add a subnet of each further zone that the VPC uses to the endpoint.',
  steps: [
    'See in which zones the VPC has subnets that use the endpoint.',
    'Add a private subnet of each further zone with ModifyVpcEndpoint; the endpoint gets a network interface there.',
    'See that the endpoint’s DNS name answers with an address of each zone.',
  ],
  caution: 'Each zone of an interface endpoint costs by the hour, so leave out zones in which nothing runs.',
  severity: 'low',
  weighs: 'A service that is missing for an hour is the worst of it; nobody gets in.',
  bestPractices: [
    { id: 'REL10-BP01', link: 'necessary', part: 'endpoints in several zones' },
    { id: 'COST08-BP02', link: 'related', part: 'no traffic between zones to reach an endpoint' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html'],
  peers: ['prowler:vpc_endpoint_multi_az_enabled'],
  needs: { endpoints },
  // An interface endpoint has at most one subnet in a zone.
  evaluate: (views, { account }) =>
    views.endpoints
      .filter((endpoint) => endpoint.VpcEndpointType === 'Interface' && isLiveEndpoint(endpoint))
      .filter((endpoint) => isOwn(endpoint, account.id))
      .map((endpoint) =>
        endpoint.SubnetIds.length > 1 ? pass(endpoint) : fail(endpoint, at('SubnetIds[0]', endpoint.SubnetIds[0])),
      ),
})
