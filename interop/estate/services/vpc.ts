import {
  CreateCustomerGatewayCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  CreateVpnConnectionCommand,
  CreateVpnGatewayCommand,
  ModifyVpcEndpointServicePermissionsCommand,
} from '@aws-sdk/client-ec2'
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const arn = (resource: string): string => `arn:aws:ec2:${regions.main}:${account}:${resource}`

/** Endpoint services that say who may connect, and a VPN connection. */
export const build = async ({ site: { main, client, name } }: Ground): Promise<void> => {
  const { ec2 } = main
  const { LoadBalancers } = await client(ElasticLoadBalancingV2Client).send(new DescribeLoadBalancersCommand({}))
  const balancer = given(LoadBalancers?.[0]?.LoadBalancerArn)
  const service = async (title: string, AcceptanceRequired: boolean, principal: string): Promise<void> => {
    const made = await ec2.send(
      new CreateVpcEndpointServiceConfigurationCommand({ NetworkLoadBalancerArns: [balancer], AcceptanceRequired }),
    )
    const ServiceId = given(made.ServiceConfiguration?.ServiceId)
    await ec2.send(new ModifyVpcEndpointServicePermissionsCommand({ ServiceId, AddAllowedPrincipals: [principal] }))
    name(`endpoint service:${title}`, arn(`vpc-endpoint-service/${ServiceId}`))
  }
  await service('for a partner', true, 'arn:aws:iam::444455556666:root')
  await service('for everyone', false, '*')
  await service('for everyone who is accepted', true, '*')

  const gateway = await ec2.send(new CreateVpnGatewayCommand({ Type: 'ipsec.1' }))
  const device = await ec2.send(
    new CreateCustomerGatewayCommand({ Type: 'ipsec.1', BgpAsn: 65000, IpAddress: '198.51.100.7' }),
  )
  const made = await ec2.send(
    new CreateVpnConnectionCommand({
      Type: 'ipsec.1',
      VpnGatewayId: given(gateway.VpnGateway?.VpnGatewayId),
      CustomerGatewayId: given(device.CustomerGateway?.CustomerGatewayId),
    }),
  )
  name('vpn:of the office', arn(`vpn-connection/${given(made.VpnConnection?.VpnConnectionId)}`))
}
