import { at, defineCheck, fail, pass } from '../../../engine/check'
import { listPublicAddresses } from '../../derived/reachability'
import { instances } from '../facts'

export default defineCheck({
  id: 'ec2-instance-public-address',
  title: 'Instances have no public address',
  failureTitle: 'An instance has a public address',
  risk: 'One wrong rule of a security group exposes the instance to everyone, without a load balancer or firewall before it.',
  fix: 'Run the instance in a private subnet, with a load balancer in front and a NAT gateway or endpoints for what it calls.',
  steps: [
    'Find out who reaches the instance by its address, and what it calls on the internet.',
    'Put a load balancer in the public subnets, and a NAT gateway or endpoints for the calls that go out.',
    'Start the instance anew in a private subnet, register it with the balancer, and move the DNS record.',
    'Release the old address after some days without traffic on it.',
  ],
  caution: 'Partners with allow lists know the old outgoing address; tell them the one of the NAT gateway beforehand.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'instances stand in private layers' },
    { id: 'SEC05-BP02', link: 'related', part: 'traffic comes through a controlled way in' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-no-public-ip.html',
  ],
  peers: [
    'prowler:ec2_instance_public_ip',
    'prowler:ec2_confidential_workload_host_public_ip',
    'service-screener:EC2InstancePublicIP',
  ],
  differs: {
    'prowler:ec2_confidential_workload_host_public_ip': 'Hosts of enclaves are judged like all instances.',
    'prowler:ec2_instance_public_ip': 'Addresses of further interfaces and global IPv6 addresses count as well.',
    'service-screener:EC2InstancePublicIP': 'Addresses of further interfaces and global IPv6 addresses count as well.',
  },
  needs: { instances },
  evaluate: (views) =>
    views.instances.map((instance) => {
      const [first, ...rest] = listPublicAddresses(instance)
      if (first) return fail(instance, first, ...rest)
      const address = at('PublicIpAddress', instance.PublicIpAddress)
      return instance.PublicIpAddress === undefined ? pass(instance, address) : fail(instance, address)
    }),
})
