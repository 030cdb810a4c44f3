import { ACMClient, ImportCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm'
import {
  CreateLoadBalancerCommand,
  CreateLoadBalancerListenersCommand,
  DeleteLoadBalancerCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing'
import { createRsaCertificate } from '../../../src/main/aws/self-signed-certificate'
import { regions } from '../../clients'
import type { Ground } from '../build-estate'

/** Seven certificates: imported ones that end soon and late, with a weak key, unused, and requested ones. */
export const build = async ({ site }: Ground): Promise<void> => {
  const acm = site.client(ACMClient)
  const elb = site.client(ElasticLoadBalancingClient)
  const use = async (name: string, SSLCertificateId: string): Promise<void> => {
    const LoadBalancerName = `uses-${name.replaceAll(' ', '-')}`
    const listener = { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }
    await elb.send(
      new CreateLoadBalancerCommand({
        LoadBalancerName,
        AvailabilityZones: [`${regions.main}a`],
        Listeners: [listener],
      }),
    )
    await elb.send(
      new CreateLoadBalancerListenersCommand({
        LoadBalancerName,
        Listeners: [{ Protocol: 'HTTPS', LoadBalancerPort: 443, InstancePort: 80, SSLCertificateId }],
      }),
    )
    // moto goes on calling the certificate used, and the balancers of others stay as they were counted.
    await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerName }))
  }
  const bring = async (name: string, days: number, bits: number, used = true): Promise<void> => {
    const until = new Date(Date.now() + days * 86_400_000)
    const { key, cert } = createRsaCertificate(`${name.replaceAll(' ', '-')}.example.com`, bits, until)
    const made = await acm.send(
      new ImportCertificateCommand({ Certificate: Buffer.from(cert), PrivateKey: Buffer.from(key) }),
    )
    site.name(`acm:${name}`, made.CertificateArn)
    if (used && made.CertificateArn !== undefined) await use(name, made.CertificateArn)
  }
  const request = async (name: string, used: boolean): Promise<void> => {
    const made = await acm.send(
      new RequestCertificateCommand({ DomainName: `${name}.example.com`, ValidationMethod: 'DNS' }),
    )
    site.name(`acm:${name}`, made.CertificateArn)
    if (used && made.CertificateArn !== undefined) await use(name, made.CertificateArn)
  }
  await bring('late', 200, 2048)
  await bring('within a month', 20, 2048)
  await bring('within a week', 4, 3072)
  await bring('weak', 200, 1024)
  await bring('unused', 200, 2048, false)
  await bring('unused and weak', 200, 1024, false)
  await request('requested', false)
}
