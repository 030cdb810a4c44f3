import { at, defineCheck } from '../../../engine/check'
import { launchTemplates, launchTemplateVersions } from '../facts'
import { judgeTemplates } from '../judge-launches'

export default defineCheck({
  id: 'ec2-launch-template-public-address',
  title: 'The launch template gives no public address',
  failureTitle: 'The launch template gives each instance a public address',
  risk: 'Every instance that it starts stands on the internet, whatever its subnet says, with only its security groups before it.',
  fix: 'Leave AssociatePublicIpAddress out of the template or set it to false, and put a load balancer in front.',
  steps: [
    'Find out what reaches the instances by their own addresses: clients, DNS records, partners with allow lists.',
    'Make a version of the template whose network interfaces have AssociatePublicIpAddress false, and set it as the default.',
    'See that the private subnets have a NAT gateway or endpoints for what the instances call, then refresh the groups.',
  ],
  caution:
    'Without a public address and without a NAT gateway the instances reach nothing outside: updates, registries and AWS’s services included.',
  severity: 'medium',
  weighs: 'An address alone lets nobody in; whether the groups do so is judged where instances and groups are.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'templates for private layers' },
    { id: 'SEC05-BP02', link: 'related', part: 'traffic comes through a controlled way in' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html'],
  peers: ['prowler:ec2_launch_template_no_public_ip'],
  differs: {
    'prowler:ec2_launch_template_no_public_ip': 'Only versions that start instances count.',
  },
  needs: { launchTemplates, launchTemplateVersions },
  evaluate: ({ launchTemplates, launchTemplateVersions }) =>
    judgeTemplates(launchTemplates, launchTemplateVersions, ({ LaunchTemplateData }, path) => {
      const { NetworkInterfaces } = LaunchTemplateData
      const index = NetworkInterfaces.findIndex((each) => each.AssociatePublicIpAddress === true)
      const base = `${path}.LaunchTemplateData.NetworkInterfaces[${Math.max(0, index)}].AssociatePublicIpAddress`
      const found = NetworkInterfaces[Math.max(0, index)]?.AssociatePublicIpAddress
      return { bad: index >= 0, evidence: [at(base, found)] }
    }),
})
