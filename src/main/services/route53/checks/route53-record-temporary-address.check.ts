import { acrossRegions, at, defineCheck, unknown, fail, pass } from '../../../engine/check'
import { addresses, networkInterfaces } from '../../ec2/facts'
import { hostedZones, zoneRecords } from '../facts'
import { addressOf, publicZones, targetsOf } from '../judge'

export default defineCheck({
  id: 'route53-record-temporary-address',
  title: 'The names of the zone lead to addresses that the account keeps',
  failureTitle: 'A name of the zone leads to an address that AWS takes back when the instance stops',
  risk: 'After the next stop the address is somebody else’s, who then answers under your name and can get a certificate for it.',
  fix: 'Give the instance an Elastic IP address, or point the name to a load balancer by an alias.',
  steps: [
    'Find the network interface that has the address with `aws ec2 describe-network-interfaces`.',
    'Allocate an Elastic IP address, associate it, and change the record to it; or put a load balancer before the instance.',
    'Ask for the name and see that the new address comes.',
  ],
  caution:
    'The instance loses its old public address when an Elastic IP address is associated, which breaks open connections.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL02-BP01', link: 'necessary', part: 'public endpoints stay where their names lead' },
    { id: 'SEC05-BP02', link: 'related', part: 'names that strangers cannot take over' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html',
  ],
  needs: {
    hostedZones,
    zoneRecords,
    addresses: acrossRegions(addresses),
    interfaces: acrossRegions(networkInterfaces),
  },
  per: 'account',
  evaluate: (views) => {
    const kept = new Set<string | undefined>(views.addresses.items.map(({ PublicIp }) => PublicIp))
    const lent = new Set<string | undefined>(
      views.interfaces.items.flatMap(({ PrivateIpAddresses }) =>
        PrivateIpAddresses.map(({ Association }) => Association?.PublicIp),
      ),
    )
    const [missing] = [...views.addresses.gaps, ...views.interfaces.gaps]
    return publicZones(views.hostedZones).flatMap((zone) => {
      const records = views.zoneRecords.of(zone)
      if (!records.known) return [unknown(zone, records.gap)]
      const named = targetsOf(records.value).flatMap((target) => {
        const address = addressOf(target)
        return address === undefined ? [] : [{ address, evidence: at(target.path, target.value) }]
      })
      if (named.length === 0) return []
      // Only where the lists of addresses are whole is it certain that one is lent.
      if (missing) return [unknown(zone, missing.gap)]
      const [first, ...others] = named
        .filter(({ address }) => lent.has(address) && !kept.has(address))
        .map(({ evidence }) => evidence)
      if (first) return [fail(zone, first, ...others)]
      const own = named.filter(({ address }) => kept.has(address)).map(({ evidence }) => evidence)
      return own.length > 0 ? [pass(zone, ...own)] : []
    })
  },
})
