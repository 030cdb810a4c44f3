import { at, defineCheck, fail, pass } from '../../../engine/check'
import { subnets } from '../facts'
import { isOwn } from '../judge'

export default defineCheck({
  id: 'vpc-subnet-public-addresses',
  title: 'Subnets give out no public addresses by themselves',
  failureTitle: 'A subnet gives each new instance a public address',
  risk: 'An instance that was meant to be private gets an address that the internet can reach, without anybody asking for it.',
  fix: 'Turn off the automatic public IPv4 address of the subnet, and give addresses to load balancers and NAT gateways only.',
  steps: [
    'Find out what is started in the subnet and needs a public address by itself.',
    'Ask for an address in the launch template of what needs it, or use a load balancer or Elastic IP.',
    'Set MapPublicIpOnLaunch of the subnet to false.',
    'Start an instance there, and see that it has no public address.',
  ],
  caution:
    'What runs keeps its address; only new instances get none, and those that call the internet then need a NAT gateway.',
  severity: 'medium',
  weighs: 'An address alone lets nobody in: route, network ACL and group must do so as well.',
  bestPractices: [{ id: 'SEC05-BP01', link: 'necessary', part: 'public addresses are given on purpose only' }],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/subnet-auto-assign-public-ip-disabled.html',
  ],
  peers: ['prowler:vpc_subnet_no_public_ip_by_default', 'service-screener:EC2SubnetAutoPublicIP'],
  needs: { subnets },
  evaluate: (views, { account }) =>
    views.subnets
      .filter((subnet) => isOwn(subnet, account.id))
      .map((subnet) => {
        const evidence = at('MapPublicIpOnLaunch', subnet.MapPublicIpOnLaunch)
        return subnet.MapPublicIpOnLaunch === true ? fail(subnet, evidence) : pass(subnet, evidence)
      }),
})
