import { parseCidr } from '../../../shared/network/address-range'
import type { AddressFamily } from '../../../shared/network/address-range'
import { judgeInternetAccess } from '../../../shared/network/ip-permission'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { judgeNetworkAcl, judgeNetworkAclConversation } from '../../../shared/network/network-acl'
import type { PortTraffic } from '../../../shared/network/traffic'
import { at } from '../../engine/check'
import type { Gap } from '../../engine/check'
import type { SecurityGroup } from '../ec2/facts'
import type { NetworkView } from './network-view'
import { stopped, through, unclear, unread } from './reach'
import type { Reach } from './reach'

/** A group of an interface, and where the interface names it. */
export type GroupPlace = { readonly path: string; readonly id: string }

const ofFamily = (group: SecurityGroup, family: AddressFamily): SecurityGroup['IpPermissions'] =>
  group.IpPermissions.map((permission) =>
    family === 'ipv4' ? { ...permission, Ipv6Ranges: [] } : { ...permission, IpRanges: [] },
  )

/** The entries of prefix lists, of one family. */
const listsOf = (family: AddressFamily, view: NetworkView): PrefixListLookup<Gap> => {
  return (id) => {
    const content = view.findList(id)
    if ('gap' in content) return content
    return { cidrs: content.cidrs.filter((cidr) => parseCidr(cidr)?.family === family) }
  }
}

/** Whether the groups of an interface, together, let the internet in. What other groups may send is not the internet. */
export const judgeGroupRules = (
  places: readonly GroupPlace[],
  family: AddressFamily,
  traffic: PortTraffic,
  view: NetworkView,
): Reach => {
  const groups = places.map(({ path, id }) => ({ step: at(path, id), found: view.group(id) }))
  const missing = groups.find(({ found }) => !found.known)?.found
  if (missing && !missing.known) return unread(missing.gap)
  const listed = groups.flatMap(({ step, found }) => (found.known && found.value ? [{ step, group: found.value }] : []))
  const findList = listsOf(family, view)
  const answer = judgeInternetAccess(
    listed.flatMap(({ group }) => ofFamily(group, family)),
    traffic,
    findList,
  )
  if (answer.answer === 'yes') {
    const alone = listed.flatMap(({ step, group }) => {
      const own = judgeInternetAccess(ofFamily(group, family), traffic, findList)
      return own.answer === 'yes' ? [step, ...own.evidence.map(({ path, value }) => at(path, value))] : []
    })
    return through(...(alone.length > 0 ? alone : listed.map(({ step }) => step)))
  }
  const unlisted = groups.find(({ found }) => found.known && found.value === undefined)
  if (unlisted) return unclear('GroupNotListed', `AWS does not list the security group ${unlisted.step.value}.`)
  if (answer.answer === 'no') return stopped('group', ...listed.map(({ step }) => step))
  const [gap] = answer.gaps
  return gap ? unread(gap) : unclear('RuleNotReadable', answer.reason)
}

/**
 * Whether the network ACL of a subnet lets a conversation through: it keeps no state, so replies must be let out as well.
 *
 * @param replies true where AWS asks the ACL about the replies only
 */
export const judgeAclRules = (
  subnet: string | undefined,
  family: AddressFamily,
  traffic: PortTraffic,
  view: NetworkView,
  replies = false,
): Reach => {
  const found = view.acl(subnet)
  if (!found.known) return unread(found.gap)
  if (!found.value) return unclear('NetworkAclNotListed', `AWS lists no network ACL of the subnet ${subnet ?? ''}.`)
  const { Entries, NetworkAclId } = found.value
  const answer = replies
    ? judgeNetworkAcl(Entries, { protocol: traffic.protocol, from: 1024, to: 65535 }, 'egress', 'Entries', family)
    : judgeNetworkAclConversation(Entries, traffic, 'Entries', family)
  const acl = at('NetworkAclId', NetworkAclId)
  if (answer.answer === 'unknown') return unclear('RuleNotReadable', answer.reason)
  if (answer.answer === 'no') return stopped('acl', acl)
  return through(acl, ...answer.evidence.map(({ path, value }) => at(path, value)))
}
