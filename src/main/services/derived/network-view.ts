import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { listOrGap, orGap } from '../../engine/check'
import type { Gap, Known, Views } from '../../engine/check'
import { instances, networkAcls, networkInterfaces, securityGroups } from '../ec2/facts'
import type { Instance, NetworkAcl, NetworkInterface, SecurityGroup } from '../ec2/facts'
import {
  awsPrefixLists,
  blockPublicAccessExclusions,
  blockPublicAccessOptions,
  endpoints,
  prefixListEntries,
  prefixLists,
  routeTables,
  subnets,
} from '../vpc/facts'
import type { Endpoint, RouteTable, Subnet } from '../vpc/facts'
import { lookUpPrefixLists } from './prefix-list-lookup'

/** What networks are made of. None of it is a must: what is missing makes unknown only what hangs on it. */
export const networkNeeds = {
  instances: listOrGap(instances),
  networkInterfaces: listOrGap(networkInterfaces),
  securityGroups: listOrGap(securityGroups),
  networkAcls: listOrGap(networkAcls),
  subnets: listOrGap(subnets),
  routeTables: listOrGap(routeTables),
  endpoints: listOrGap(endpoints),
  blockPublicAccess: orGap(blockPublicAccessOptions),
  blockPublicAccessExclusions: listOrGap(blockPublicAccessExclusions),
  prefixLists: listOrGap(prefixLists),
  prefixListEntries,
  awsPrefixLists: orGap(awsPrefixLists),
} as const

/** The facts of `networkNeeds`. */
export type NetworkFacts = Views<typeof networkNeeds>

/** Finds something by an id: it, nothing where AWS lists none, or why that is not known. */
export type Find<Value> = (id: string | undefined) => Known<Value | undefined>

/** The networks of an account in a region, with everything found at once. */
export type NetworkView = {
  readonly facts: NetworkFacts
  /** Twelve digits. */
  readonly account: string
  readonly instance: Find<Instance>
  readonly group: Find<SecurityGroup>
  readonly subnet: Find<Subnet>
  readonly endpoint: Find<Endpoint>
  /** The ACL of a subnet. */
  readonly acl: Find<NetworkAcl>
  /** The route table of a subnet: its own, or the main one of its VPC. */
  readonly tableOf: (subnet: Subnet) => Known<RouteTable | undefined>
  /** The table that routes what comes in through a gateway, where there is one. */
  readonly edgeTable: Find<RouteTable>
  /** The interfaces that have a group. */
  readonly interfacesOf: (group: SecurityGroup) => Known<readonly NetworkInterface[]>
  readonly findList: PrefixListLookup<Gap>
}

/** An index over a list, made where it is first asked for. */
const indexed = <Item, Value>(
  list: Known<readonly Item[]>,
  entriesOf: (item: Item) => readonly (readonly [string | undefined, Value])[],
): Find<Value> => {
  let index: ReadonlyMap<string | undefined, Value> | undefined
  return (id) => {
    if (!list.known) return list
    index ??= new Map(list.value.flatMap(entriesOf))
    return { known: true, value: id === undefined ? undefined : index.get(id) }
  }
}

const groupBy = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const found = groups.get(key)
      if (found) found.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** Makes the view of a place. */
export const viewNetwork = (facts: NetworkFacts, account: string): NetworkView => {
  const ownTable = indexed(facts.routeTables, (table) => table.Associations.map((each) => [each.SubnetId, table]))
  const mainTable = indexed(facts.routeTables, (table) =>
    table.Associations.some(({ Main }) => Main === true) ? [[table.VpcId, table]] : [],
  )
  let byGroup: ReadonlyMap<string, readonly NetworkInterface[]> | undefined
  return {
    facts,
    account,
    instance: indexed(facts.instances, (each) => [[each.InstanceId, each]]),
    group: indexed(facts.securityGroups, (each) => [[each.GroupId, each]]),
    subnet: indexed(facts.subnets, (each) => [[each.SubnetId, each]]),
    endpoint: indexed(facts.endpoints, (each) => [[each.VpcEndpointId, each]]),
    acl: indexed(facts.networkAcls, (acl) => acl.Associations.map((each) => [each.SubnetId, acl])),
    tableOf: (subnet) => {
      const own = ownTable(subnet.SubnetId)
      return own.known && own.value === undefined ? mainTable(subnet.VpcId) : own
    },
    edgeTable: indexed(facts.routeTables, (table) => table.Associations.map((each) => [each.GatewayId, table])),
    interfacesOf: ({ GroupId }) => {
      const { networkInterfaces: list } = facts
      if (!list.known) return list
      byGroup ??= groupBy(list.value, ({ Groups }) => Groups.map((each) => each.GroupId))
      return { known: true, value: byGroup.get(GroupId) ?? [] }
    },
    findList: (id) => {
      const { prefixLists: lists, awsPrefixLists: ofAws, prefixListEntries: entries } = facts
      if (!lists.known) return { gap: lists.gap }
      if (!ofAws.known) return { gap: ofAws.gap }
      return lookUpPrefixLists({
        prefixLists: lists.value,
        awsPrefixLists: ofAws.value,
        prefixListEntries: entries,
      })(id)
    },
  }
}
