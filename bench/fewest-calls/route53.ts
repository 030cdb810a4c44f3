import type { EstatePlace, Members } from '../estate'
import { each, itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const zones: List = { from: 'route53', operation: 'ListHostedZones', list: 'HostedZones', most: 100 }

const recordsOf = ({ Id }: Members): List => ({
  from: 'route53',
  operation: 'ListResourceRecordSets',
  list: 'ResourceRecordSets',
  most: 300,
  input: { HostedZoneId: String(Id).replace('/hostedzone/', '') },
})

const isPublic = ({ Config }: Members): boolean => JSON.stringify(Config).includes('"PrivateZone":false')

const countWebsites = async (zone: Members, place: EstatePlace): Promise<number> =>
  (await itemsOf(place, recordsOf(zone))).filter((record) => JSON.stringify(record).includes('s3-website')).length

/** What zones take at least: records of one public zone at a time, and a call for each bucket that a record wants. */
export const rows: readonly Row[] = [
  { operation: 'route53:ListHostedZones', per: 'account', count: pages(zones) },
  {
    operation: 'route53:ListResourceRecordSets',
    per: 'account',
    count: each(zones, (zone, place) => (isPublic(zone) ? pageCount(place, recordsOf(zone)) : 0)),
  },
  {
    operation: 's3:HeadBucket',
    per: 'account',
    count: each(zones, (zone, place) => (isPublic(zone) ? countWebsites(zone, place) : 0), undefined, 1),
  },
]
