import { at, defineCheck, fail, pass } from '../../../engine/check'
import { blockPublicAccessOptions } from '../facts'

export default defineCheck({
  id: 'vpc-account-block-public-access',
  title: 'VPC Block Public Access stops what comes in through internet gateways',
  failureTitle: 'VPC Block Public Access is off',
  risk: 'One gateway, route or rule that somebody adds makes a private network public, and nothing above it says no.',
  fix: 'Turn on the ingress-only mode in the region, and exclude the VPCs or subnets that serve the internet on purpose.',
  steps: [
    'List the subnets that serve the internet: those of public balancers, VPNs and NAT gateways.',
    'Make an exclusion for each of them, which has no effect as long as the mode is off.',
    'Run Network Access Analyzer, or look through the flow logs, for traffic from the internet to other subnets.',
    'Set the mode block-ingress with ModifyVpcBlockPublicAccessOptions, in a quiet hour.',
    'See in the flow logs which packets are rejected with the reason BPA.',
  ],
  caution:
    'Public balancers, accelerators and VPC origins in subnets without an exclusion stop at once; turning the mode off again takes some minutes.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'a limit above routes and groups' },
    { id: 'SEC01-BP03', link: 'related', part: 'a control that holds for the whole account' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html'],
  subject: 'place',
  needs: { options: blockPublicAccessOptions },
  evaluate: ({ options }) => {
    const mode = at('InternetGatewayBlockMode', options.InternetGatewayBlockMode)
    const isOn = options.InternetGatewayBlockMode !== undefined && options.InternetGatewayBlockMode !== 'off'
    return [isOn ? pass(options, mode) : fail(options, mode)]
  },
})
