import { DescribeAddressesCommand } from '@aws-sdk/client-ec2'
import { ChangeResourceRecordSetsCommand, CreateHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'
import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const websites = 's3-website-us-east-1.amazonaws.com'

/** Four zones: names that lead to buckets that are there and are not, to an address, and elsewhere. */
export const build = async ({ site }: Ground): Promise<void> => {
  const route53 = site.client(Route53Client)
  const zone = async (title: string, Name: string, ...records: ResourceRecordSet[]): Promise<void> => {
    const made = await route53.send(new CreateHostedZoneCommand({ Name, CallerReference: title }))
    const HostedZoneId = given(made.HostedZone?.Id).replace('/hostedzone/', '')
    site.name(`zone:${title}`, `arn:aws:route53:::hostedzone/${HostedZoneId}`)
    const Changes = records.map((record) => ({ Action: 'CREATE' as const, ResourceRecordSet: record }))
    await route53.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }))
  }
  const record = (Name: string, Type: 'A' | 'CNAME' | 'TXT', Value: string): ResourceRecordSet => ({
    Name,
    Type,
    TTL: 300,
    ResourceRecords: [{ Value }],
  })
  const alias = (Name: string, DNSName: string): ResourceRecordSet => ({
    Name,
    Type: 'A',
    AliasTarget: { HostedZoneId: 'Z3AQBSTGFYJSTF', DNSName, EvaluateTargetHealth: false },
  })

  await site.main.s3.send(new CreateBucketCommand({ Bucket: 'www.there.example.com' }))
  site.name('bucket:www.there.example.com', 'arn:aws:s3:::www.there.example.com')
  await zone(
    'of a bucket',
    'there.example.com',
    alias('www.there.example.com', websites),
    record('there.example.com', 'TXT', '"nothing"'),
  )
  await zone(
    'without its bucket',
    'gone.example.com',
    record('www.gone.example.com', 'CNAME', `www.gone.example.com.${websites}`),
  )
  const { Addresses } = await site.main.ec2.send(new DescribeAddressesCommand({}))
  await zone('of an address', 'kept.example.com', record('www.kept.example.com', 'A', given(Addresses?.[0]?.PublicIp)))
  await zone('elsewhere', 'away.example.com', record('www.away.example.com', 'CNAME', 'shops.example.net'))
}
