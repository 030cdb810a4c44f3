import { at, defineCheck, fail, pass } from '../../../engine/check'
import { networkInterfaces } from '../../ec2/facts'
import { vpcs } from '../facts'
import { interfacesIn, isOwn } from '../judge'

export default defineCheck({
  id: 'vpc-default-unused',
  title: 'Nothing runs in the default VPC',
  failureTitle: 'Something runs in the default VPC',
  risk: 'All of its subnets are public and give out public addresses, and everything that is started in haste ends up there.',
  fix: 'Move what runs there to a VPC that was planned for it, then delete the default VPC.',
  steps: [
    'List the network interfaces of the default VPC, and find out what each belongs to.',
    'Build a VPC with private and public subnets, and start the workloads there anew.',
    'Delete the default VPC with its subnets and internet gateway once it is empty.',
    'See that launches without a subnet fail instead of landing there.',
  ],
  caution:
    'Services and scripts that name no subnet use the default VPC and fail without it; CreateDefaultVpc brings it back empty.',
  severity: 'medium',
  weighs: 'Nothing is open by this alone: it makes the next mistake likely.',
  bestPractices: [{ id: 'SEC05-BP01', link: 'necessary', part: 'workloads run in networks with layers' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html'],
  needs: { vpcs, networkInterfaces },
  evaluate: (views, { account }) =>
    views.vpcs
      .filter((vpc) => vpc.IsDefault === true && isOwn(vpc, account.id))
      .map((vpc) => {
        const [first] = interfacesIn(vpc, views.networkInterfaces)
        return first
          ? fail(vpc, at('IsDefault', true), at('NetworkInterfaceId', first.NetworkInterfaceId))
          : pass(vpc, at('IsDefault', true))
      }),
})
