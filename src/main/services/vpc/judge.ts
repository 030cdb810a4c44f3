import { containsRange, parseCidr } from '../../../shared/network/address-range'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import { isPublic } from '../../../shared/policy/public-access'
import { unknownBecause } from '../../../shared/policy/judgement'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import type { Selection } from '../../../shared/policy/policy'
import { at, atVolatile, fail, failAs } from '../../engine/check'
import type { Evidence, Gap, Judgement, Seen } from '../../engine/check'
import type { NetworkInterface } from '../ec2/facts'
import type { Endpoint, FlowLog, Peering, RouteTable, Subnet, Vpc } from './facts'

/** Whether the account itself owns it; what others share is judged in their accounts, where all of it can be seen. */
export const isOwn = ({ OwnerId }: { readonly OwnerId?: string | undefined }, account: string): boolean =>
  OwnerId === undefined || OwnerId === account

/** The network interfaces in a VPC; without any, nothing runs there. */
export const interfacesIn = (vpc: Vpc, interfaces: readonly NetworkInterface[]): readonly NetworkInterface[] =>
  interfaces.filter(({ VpcId }) => VpcId === vpc.VpcId)

/** Fails a VPC; one in which nothing runs weighs less. */
export const failVpc = (
  vpc: Seen<Vpc>,
  interfaces: readonly NetworkInterface[],
  first: Evidence,
  ...rest: readonly Evidence[]
): Judgement =>
  interfacesIn(vpc, interfaces).length > 0 ? fail(vpc, first, ...rest) : failAs('low', vpc, first, ...rest)

/** The route table that holds for a subnet: its own, or else the main one of its VPC. */
export const tableOf = (subnet: Subnet, tables: readonly RouteTable[]): RouteTable | undefined =>
  tables.find(({ Associations }) => Associations.some(({ SubnetId }) => SubnetId === subnet.SubnetId)) ??
  tables.find(({ VpcId, Associations }) => VpcId === subnet.VpcId && Associations.some(({ Main }) => Main === true))

/** The route to an internet gateway that makes a subnet public, where its table has one. */
export const internetRouteOf = (table: RouteTable): Evidence | undefined => {
  const index = table.Routes.findIndex(
    ({ GatewayId, State }) => GatewayId?.startsWith('igw-') === true && State !== 'blackhole',
  )
  return index < 0 ? undefined : at(`Routes[${index}].GatewayId`, table.Routes[index]?.GatewayId)
}

/** Keys that tie a request to resources of someone in particular. */
const resourceOwnerKeys: ReadonlySet<string> = new Set([
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
])

/** Whether a pattern stands for resources of any account. */
const isWide = (text: string): boolean => {
  const [, , , , account, ...resource] = text.split(':')
  if (account === undefined || resource.length === 0) return true
  if (/^\d{12}$/.test(account)) return false
  return account !== '' || /^[*?]/.test(resource.join(':'))
}

const reachesAnyAccount = (resources: Selection | undefined): boolean =>
  resources === undefined || resources.negated || resources.patterns.some(({ text }) => isWide(text))

/** Whether an endpoint's policy lets anyone's credentials use resources of anyone's account. */
export const judgeEndpointPolicy = (document: unknown): PolicyJudgement => {
  const parsed = parsePolicy(document)
  if (parsed.kind === 'malformed') {
    return unknownBecause(parsed.error.message, [{ path: parsed.error.path, value: '' }])
  }
  const { policy } = parsed
  const statements = policy.statements.filter(
    ({ effect, resources }) => effect === 'Deny' || reachesAnyAccount(resources),
  )
  return isPublic({ ...policy, statements }, { identityKeys: resourceOwnerKeys })
}

/** The addresses of the VPC at the other end of a peering connection. */
export const peerBlocks = ({ AccepterVpcInfo, RequesterVpcInfo }: Peering, vpc: string): readonly string[] => {
  const other = AccepterVpcInfo?.VpcId === vpc ? RequesterVpcInfo : AccepterVpcInfo
  return [
    ...(other?.CidrBlockSet ?? []).flatMap(({ CidrBlock }) => CidrBlock ?? []),
    ...(other?.Ipv6CidrBlockSet ?? []).flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
    ...(other?.CidrBlock === undefined ? [] : [other.CidrBlock]),
  ]
}

/** A route over a peering connection: where it stands, the VPC it is for, and the addresses it is about. */
export type PeeringRoute = {
  readonly evidence: Evidence
  readonly vpc: string
  readonly cidrs: readonly string[]
  /** Why the addresses of its prefix list are not known. */
  readonly gap?: Gap
}

/** The routes over a peering connection in all route tables. */
export const routesOver = (
  { VpcPeeringConnectionId: id }: Peering,
  tables: readonly RouteTable[],
  findList: PrefixListLookup<Gap>,
): readonly PeeringRoute[] =>
  tables.flatMap(({ VpcId: vpc, Routes }) =>
    Routes.flatMap((route, index): readonly PeeringRoute[] => {
      if (route.VpcPeeringConnectionId !== id || route.State === 'blackhole') return []
      const { DestinationCidrBlock: ipv4, DestinationIpv6CidrBlock: ipv6, DestinationPrefixListId: list } = route
      const place = `Routes[${index}]`
      if (ipv4 !== undefined) return [{ evidence: at(`${place}.DestinationCidrBlock`, ipv4), vpc, cidrs: [ipv4] }]
      if (ipv6 !== undefined) return [{ evidence: at(`${place}.DestinationIpv6CidrBlock`, ipv6), vpc, cidrs: [ipv6] }]
      const content = findList(list ?? '')
      const evidence = at(`${place}.DestinationPrefixListId`, list)
      return ['gap' in content ? { evidence, vpc, cidrs: [], gap: content.gap } : { evidence, vpc, ...content }]
    }),
  )

/** Whether a route leads to all addresses of a block of the other VPC, or to more. */
export const leadsToWhole = (peering: Peering, { vpc, cidrs }: PeeringRoute): boolean =>
  peerBlocks(peering, vpc).some((block) =>
    cidrs.some((cidr) => {
      const [outer, inner] = [parseCidr(cidr), parseCidr(block)]
      return outer !== undefined && inner !== undefined && containsRange(outer, inner)
    }),
  )

const records = ({ FlowLogStatus, TrafficType }: FlowLog): boolean =>
  FlowLogStatus === 'ACTIVE' && TrafficType !== 'ACCEPT'

/** Whether a flow log of a VPC or subnet records at least what was rejected, and delivers it. */
export const isRecorded = (id: string, logs: readonly FlowLog[]): boolean =>
  logs.some((log) => log.ResourceId === id && records(log) && log.DeliverLogsStatus !== 'FAILED')

/** What is wrong with the flow log of a VPC that has one which is not enough. */
export const flowLogProblem = (id: string, logs: readonly FlowLog[]): readonly Evidence[] => {
  const log = logs.find(({ ResourceId }) => ResourceId === id)
  if (!log) return []
  if (log.FlowLogStatus !== 'ACTIVE') return [at('FlowLogStatus', log.FlowLogStatus)]
  return records(log) ? [atVolatile('DeliverLogsStatus', log.DeliverLogsStatus)] : [at('TrafficType', log.TrafficType)]
}

/** Whether an endpoint to a service of AWS is there or will be; what others offer takes no policy and has its own zones. */
export const isLiveEndpoint = ({ State, ServiceName }: Endpoint): boolean =>
  !['deleting', 'deleted', 'rejected', 'failed', 'expired'].includes((State ?? '').toLowerCase()) &&
  ServiceName?.startsWith('com.amazonaws.vpce.') !== true
