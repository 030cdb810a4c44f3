import { at, defineCheck, fail, pass } from '../../../engine/check'
import { subnets } from '../facts'
import { isOwn } from '../judge'

export default defineCheck({
  id: 'vpc-subnet-public-addresses',
  title: 'Subnets give out no public addresses by themselves',
  failureTitle: 'A subnet gives each new instance a public address',
  risk: 'An instance that was meant to be private gets an address that the internet can reach, without anybody asking for it.',
  fix: 'Turn off the automatic public IPv4 address of the subnet, and give addresses to load balancers and NAT gateways only.',
  severity: 'medium',
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
