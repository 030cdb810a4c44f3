import { acrossRegions, at, defineCheck, fail, listOrGap, pass, undecided, unknown } from '../../../engine/check'
import { distributions } from '../../cloudfront/facts'
import { addresses, networkInterfaces } from '../../ec2/facts'
import { classicBalancers } from '../../elb/facts'
import { loadBalancers } from '../../elbv2/facts'
import { accelerators } from '../../globalaccelerator/facts'
import { hostedZones, zoneRecords } from '../facts'
import { addressOf, isLent, plainHost, plainName, publicZones, targetsOf } from '../judge'

export default defineCheck({
  id: 'route53-record-dangling',
  title: 'The names of the zone lead to what is there, and is yours',
  failureTitle: 'A name of the zone leads to a bucket that does not exist',
  risk: 'Anyone with an AWS account can make a bucket of that name, and then serves own pages and scripts under your name.',
  fix: 'Delete the record, or make the bucket again in your own account at once.',
  steps: [
    'Make a bucket of the very name of the record in your account, empty and private, so that nobody else can.',
    'Find out whether anybody still needs the name, and who deleted what it led to.',
    'Delete the record with `aws route53 change-resource-record-sets`, wait for its TTL, and delete the bucket.',
  ],
  caution: 'Cookies and single sign-on of the whole domain may trust the name, so act before you ask around.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC09-BP03', link: 'necessary', part: 'names lead to those whose they are' },
    { id: 'COST04-BP03', link: 'related', part: 'names go with what they lead to' },
  ],
  references: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html',
  ],
  needs: {
    hostedZones,
    zoneRecords,
    distributions: listOrGap(distributions),
    accelerators: listOrGap(accelerators),
    addresses: acrossRegions(addresses),
    interfaces: acrossRegions(networkInterfaces),
    balancers: acrossRegions(loadBalancers),
    classic: acrossRegions(classicBalancers),
  },
  per: 'account',
  evaluate: (views) => {
    const { distributions, accelerators } = views
    const ownAccelerators = accelerators.known ? accelerators.value : []
    const hosts = new Set<string | undefined>(
      [
        ...(distributions.known ? distributions.value.map(({ DomainName }) => DomainName) : []),
        ...ownAccelerators.flatMap(({ DnsName, DualStackDnsName }) => [DnsName, DualStackDnsName]),
        ...[...views.balancers.items, ...views.classic.items].map(({ DNSName }) => DNSName),
      ].map((name) => (name === undefined ? undefined : plainHost(name))),
    )
    const ownAddresses = new Set<string | undefined>([
      ...views.addresses.items.map(({ PublicIp }) => PublicIp),
      ...views.interfaces.items.flatMap(({ PrivateIpAddresses, Ipv6Addresses }) => [
        ...PrivateIpAddresses.map(({ Association }) => Association?.PublicIp),
        ...Ipv6Addresses.map(({ Ipv6Address }) => Ipv6Address),
      ]),
      ...ownAccelerators.flatMap(({ IpSets }) => IpSets.flatMap(({ IpAddresses }) => IpAddresses)),
    ])
    return publicZones(views.hostedZones).flatMap((zone) => {
      const records = views.zoneRecords.of(zone)
      if (!records.known) return [unknown(zone, records.gap)]
      const { Buckets } = records.value
      const [first, ...others] = Buckets.flatMap(({ Name, Exists }, index) =>
        Exists ? [] : [at(`Buckets[${index}].Name`, Name)],
      )
      if (first) return [fail(zone, first, ...others)]
      const judged = targetsOf(records.value).flatMap((target) => {
        const address = addressOf(target)
        const host = plainHost(target.value)
        if (address !== undefined) return [{ target, own: ownAddresses.has(address) }]
        return isLent(host) ? [{ target, own: hosts.has(host) }] : []
      })
      const strange = judged.find(({ own }) => !own)?.target
      if (strange) {
        // It may be another account's or another company's, or nobody's any more: this account cannot tell.
        const text = `${plainName(strange.name)} leads to ${strange.value}, which is none of the resources of this account that were read.`
        return [unknown(zone, undecided('OwnerNotKnown', text))]
      }
      return judged.length + Buckets.length > 0 ? [pass(zone)] : []
    })
  },
})
