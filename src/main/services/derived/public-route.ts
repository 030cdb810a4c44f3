import { at, undecided } from '../../engine/check'
import type { Evidence, Gap } from '../../engine/check'
import type { RouteTable, Subnet } from '../vpc/facts'

/** Whether a subnet is public: its route table leads to an internet gateway. */
export type PublicRoute =
  | { readonly answer: 'yes'; readonly evidence: Evidence }
  | { readonly answer: 'no' }
  | { readonly answer: 'unknown'; readonly gap: Gap }

const tableOf = (subnet: Subnet, tables: readonly RouteTable[]): RouteTable | undefined =>
  tables.find(({ Associations }) => Associations.some(({ SubnetId }) => SubnetId === subnet.SubnetId)) ??
  tables.find(({ VpcId, Associations }) => VpcId === subnet.VpcId && Associations.some(({ Main }) => Main === true))

/** The route to an internet gateway of a subnet, by its own route table or else the main one of its VPC. */
export const publicRouteOf = (subnet: Subnet, tables: readonly RouteTable[]): PublicRoute => {
  const table = tableOf(subnet, tables)
  if (!table) {
    const text = `AWS lists no route table of the subnet ${subnet.SubnetId}.`
    return { answer: 'unknown', gap: undecided('RouteTableNotListed', text) }
  }
  const index = table.Routes.findIndex(
    ({ GatewayId, State }) => GatewayId?.startsWith('igw-') === true && State !== 'blackhole',
  )
  const route = table.Routes[index]
  return route ? { answer: 'yes', evidence: at(`Routes[${index}].GatewayId`, route.GatewayId) } : { answer: 'no' }
}
