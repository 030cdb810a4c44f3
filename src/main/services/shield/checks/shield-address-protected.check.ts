import { defineCheck } from '../../../engine/check'
import { addresses, networkInterfaces } from '../../ec2/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-address-protected',
  title: 'Elastic IP addresses that serve the internet are protected by Shield Advanced',
  failureTitle: 'An Elastic IP address that serves the internet is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_associated_elastic_ips'],
  differs: {
    'prowler:shield_advanced_protection_in_associated_elastic_ips':
      'It also fails the addresses of NAT gateways, which let nobody in.',
  },
  needs: { subscription, protections, addresses, networkInterfaces },
  evaluate: ({ subscription, protections, addresses, networkInterfaces }) => {
    const leaving = new Set(
      networkInterfaces
        .filter(({ InterfaceType }) => InterfaceType === 'nat_gateway')
        .map(({ NetworkInterfaceId }) => NetworkInterfaceId),
    )
    const serving = addresses.filter(
      ({ InstanceId, NetworkInterfaceId }) =>
        InstanceId !== undefined || (NetworkInterfaceId !== undefined && !leaving.has(NetworkInterfaceId)),
    )
    // Shield has a form of its own for the ARN of an address.
    return judgeProtected(subscription, protections, serving, ({ ResourceArn }, { AllocationId }) =>
      ResourceArn.endsWith(`:eip-allocation/${AllocationId}`),
    )
  },
})
