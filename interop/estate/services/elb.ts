import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm'
import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2'
import {
  CreateLoadBalancerCommand,
  CreateLoadBalancerPolicyCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand,
  RegisterInstancesWithLoadBalancerCommand,
  SetLoadBalancerPoliciesOfListenerCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import type { CreateLoadBalancerCommandInput, Listener } from '@aws-sdk/client-elastic-load-balancing'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

type Place = Pick<CreateLoadBalancerCommandInput, 'Subnets' | 'AvailabilityZones'>

const iam = `arn:aws:iam::${account}:server-certificate/classic`

/** Four Classic Load Balancers: kept, careless, with old TLS, and one that passes connections through. */
export const build = async ({ site, network }: Ground): Promise<void> => {
  const elb = site.client(ElasticLoadBalancingClient)
  // The server takes a certificate only where it is there.
  const requested = new RequestCertificateCommand({ DomainName: 'classic.example.com', ValidationMethod: 'DNS' })
  const acm = given((await site.client(ACMClient).send(requested)).CertificateArn)
  site.name('acm:of a classic balancer', acm)
  const SecurityGroups = [given(network.groups.get('web'))]
  const make = async (LoadBalancerName: string, place: Place, Listeners: Listener[]): Promise<void> => {
    await elb.send(new CreateLoadBalancerCommand({ LoadBalancerName, ...place, Listeners, SecurityGroups }))
    site.name(
      `classic:${LoadBalancerName}`,
      `arn:aws:elasticloadbalancing:${regions.main}:${account}:loadbalancer/${LoadBalancerName}`,
    )
  }
  const policy = async (LoadBalancerName: string, PolicyName: string, enabled: readonly string[]): Promise<void> => {
    await elb.send(
      new CreateLoadBalancerPolicyCommand({
        LoadBalancerName,
        PolicyName,
        PolicyTypeName: 'SSLNegotiationPolicyType',
        PolicyAttributes: enabled.map((AttributeName) => ({ AttributeName, AttributeValue: 'true' })),
      }),
    )
    const PolicyNames = [PolicyName]
    await elb.send(
      new SetLoadBalancerPoliciesOfListenerCommand({ LoadBalancerName, LoadBalancerPort: 443, PolicyNames }),
    )
  }
  const https = (SSLCertificateId: string): Listener => ({
    Protocol: 'HTTPS',
    LoadBalancerPort: 443,
    InstanceProtocol: 'HTTP',
    InstancePort: 80,
    SSLCertificateId,
  })
  const http: Listener = { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 80 }
  // moto tells the zones only of balancers that were made with zones.
  await make('kept', { AvailabilityZones: ['us-east-1a', 'us-east-1b'] }, [https(acm)])
  await policy('kept', 'today', ['Protocol-TLSv1.2', 'ECDHE-RSA-AES128-GCM-SHA256'])
  await elb.send(
    new ModifyLoadBalancerAttributesCommand({
      LoadBalancerName: 'kept',
      LoadBalancerAttributes: {
        CrossZoneLoadBalancing: { Enabled: true },
        AccessLog: { Enabled: true, S3BucketName: 'log-store', EmitInterval: 5 },
        ConnectionDraining: { Enabled: true, Timeout: 60 },
      },
    }),
  )
  await elb.send(
    new RegisterInstancesWithLoadBalancerCommand({
      LoadBalancerName: 'kept',
      Instances: [{ InstanceId: 'i-1234567890abcdef0' }],
    }),
  )
  await make('careless', { Subnets: [network.publicA] }, [http])
  await make('old-tls', { Subnets: [network.publicA, network.publicB] }, [https(iam)])
  await policy('old-tls', 'yesterday', ['Protocol-TLSv1', 'Protocol-TLSv1.2', 'AES128-SHA'])
  await make('passing-through', { Subnets: [network.publicA, network.publicB] }, [
    { ...http, Protocol: 'TCP', InstanceProtocol: 'TCP' },
  ])
  // The server makes a group in the default VPC for each of them.
  const Filters = [{ Name: 'group-name', Values: ['default_elb_*'] }]
  const made = await site.main.ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
  site.name('group:made for classic balancers', ...(made.SecurityGroups ?? []).map((group) => group.SecurityGroupArn))
}
