import { isPublicAddress } from '../../../shared/network/internet'
import type { Seen } from '../../engine/check'
import type { HostedZone, ZoneRecords } from './facts'

/** The zones that answer everybody. */
export const publicZones = (zones: readonly Seen<HostedZone>[]): readonly Seen<HostedZone>[] =>
  zones.filter(({ Config }) => Config?.PrivateZone !== true)

/** A record's name as people write it: Route 53 gives `*.example.com` as `\\052.example.com.`, each odd character as three octal digits. */
export const plainName = (name: string): string =>
  name.replace(/\.$/, '').replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCodePoint(parseInt(octal, 8)))

/** Where a record leads, and where the fact says so. */
export type Target = { readonly path: string; readonly name: string; readonly type: string; readonly value: string }

/** All places that the records of a zone lead to: hosts in lower case without a dot at the end, and addresses. */
export const targetsOf = ({ ResourceRecordSets }: ZoneRecords): readonly Target[] =>
  ResourceRecordSets.flatMap(({ Name, Type, AliasTarget, ResourceRecords }, index) => {
    const path = `ResourceRecordSets[${index}]`
    const alias = AliasTarget ? [{ path: `${path}.AliasTarget.DNSName`, value: AliasTarget.DNSName }] : []
    const values = ResourceRecords.map(({ Value }, place) => ({
      path: `${path}.ResourceRecords[${place}].Value`,
      value: Value,
    }))
    return [...alias, ...values].map((target) => ({ ...target, name: Name, type: Type }))
  })

/** A host as names are compared: in lower case, without the dot at its end and the mark of dual-stack hosts. */
export const plainHost = (value: string): string =>
  value
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '')

/** The address of an instance that its host name tells: `ec2-18-192-0-10.eu-central-1.compute.amazonaws.com`. */
const addressOfHost = (host: string): string | undefined =>
  /^ec2-(\d+)-(\d+)-(\d+)-(\d+)\.([a-z0-9-]+\.compute|compute-1)\.amazonaws\.com(\.cn)?$/
    .exec(host)
    ?.slice(1, 5)
    .join('.')

/** The public address that a target is, or whose name it is; undefined where it is another host. */
export const addressOf = ({ type, value }: Target): string | undefined => {
  if (type === 'CNAME') return addressOfHost(plainHost(value))
  return isPublicAddress(value) === true ? value : undefined
}

/** Names that AWS gives resources out again to somebody else, or that stand for what is deleted. */
const lent =
  /\.(elb\.amazonaws\.com(\.cn)?|[a-z0-9-]+\.elb\.amazonaws\.com(\.cn)?|cloudfront\.net|elasticbeanstalk\.com|awsglobalaccelerator\.com)$/

/** Whether a host is the name of a resource of AWS that somebody made. */
export const isLent = (host: string): boolean => lent.test(host)
