import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type {
  CreateListenerCommandInput,
  CreateLoadBalancerCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { UploadServerCertificateCommand } from '@aws-sdk/client-iam'
import { given } from '../given'
import type { Site } from './build-estate'
import type { Network } from './network'

/** Five load balancers with their listeners and target groups. */
export const buildElbv2 = async (
  { main: { elbv2, iam }, name }: Site,
  { vpc, privateA, privateB, publicA, publicB }: Network,
): Promise<void> => {
  const upload = new UploadServerCertificateCommand({
    ServerCertificateName: 'site',
    CertificateBody: 'CERTIFICATE OF INTEROP',
    PrivateKey: 'OPENS NOTHING',
  })
  const CertificateArn = (await iam.send(upload)).ServerCertificateMetadata?.Arn
  name('certificate:site', CertificateArn)

  const targets = async (title: string): Promise<string> => {
    const Name = title.replaceAll(' ', '-')
    const made = await elbv2.send(new CreateTargetGroupCommand({ Name, Protocol: 'HTTP', Port: 80, VpcId: vpc }))
    const found = made.TargetGroups?.[0]?.TargetGroupArn
    name(`targets:${title}`, found)
    return given(found)
  }
  const balancer = async (title: string, input: Partial<CreateLoadBalancerCommandInput>): Promise<string> => {
    // AWS's default, which moto leaves out.
    const made = await elbv2.send(
      new CreateLoadBalancerCommand({ Name: title.replaceAll(' ', '-'), Scheme: 'internet-facing', ...input }),
    )
    const found = made.LoadBalancers?.[0]?.LoadBalancerArn
    name(`balancer:${title}`, found)
    return given(found)
  }
  const attributes = (LoadBalancerArn: string, values: Readonly<Record<string, string>>) =>
    elbv2.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn,
        Attributes: Object.entries(values).map(([Key, Value]) => ({ Key, Value })),
      }),
    )
  const listen = (LoadBalancerArn: string, input: Omit<CreateListenerCommandInput, 'LoadBalancerArn'>) =>
    elbv2.send(new CreateListenerCommand({ LoadBalancerArn, ...input }))
  const forward = [{ Type: 'forward' as const, TargetGroupArn: await targets('in use') }]
  await targets('of no listener')

  const kept = await balancer('kept', { Subnets: [publicA, publicB] })
  await attributes(kept, {
    'access_logs.s3.enabled': 'true',
    'access_logs.s3.bucket': 'log-store',
    'deletion_protection.enabled': 'true',
    'routing.http.desync_mitigation_mode': 'strictest',
    'routing.http.drop_invalid_header_fields.enabled': 'true',
  })
  await listen(kept, {
    Protocol: 'HTTPS',
    Port: 443,
    SslPolicy: 'ELBSecurityPolicy-TLS-1-2-2017-01',
    Certificates: [{ CertificateArn }],
    DefaultActions: forward,
  })
  const redirect = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const }
  await listen(kept, {
    Protocol: 'HTTP',
    Port: 80,
    DefaultActions: [{ Type: 'redirect', RedirectConfig: redirect }],
  })

  const careless = await balancer('careless', { Subnets: [publicA, publicB] })
  await attributes(careless, {
    'access_logs.s3.enabled': 'false',
    'routing.http.desync_mitigation_mode': 'monitor',
    'routing.http.drop_invalid_header_fields.enabled': 'false',
  })
  await listen(careless, { Protocol: 'HTTP', Port: 80, DefaultActions: forward })
  await listen(careless, {
    Protocol: 'HTTPS',
    Port: 443,
    SslPolicy: 'ELBSecurityPolicy-2016-08',
    Certificates: [{ CertificateArn }],
    DefaultActions: forward,
  })

  await balancer('without listener', { Subnets: [privateA, privateB], Scheme: 'internal' })

  const network = await balancer('network kept', { Type: 'network', Subnets: [privateA, privateB] })
  await attributes(network, { 'load_balancing.cross_zone.enabled': 'true', 'deletion_protection.enabled': 'true' })
  await listen(network, { Protocol: 'TCP', Port: 443, DefaultActions: forward })
  const single = await balancer('network in one zone', { Type: 'network', Subnets: [privateA] })
  await listen(single, { Protocol: 'TCP', Port: 443, DefaultActions: forward })
}
