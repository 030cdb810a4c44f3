import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { lookUpPrefixLists, prefixListNeeds } from '../../derived/prefix-list-lookup'
import { peerings, routeTables } from '../facts'
import { leadsToWhole, peerBlocks, routesOver } from '../judge'

export default defineCheck({
  id: 'vpc-peering-routes',
  title: 'Routes over peering connections lead to parts of the other VPC only',
  failureTitle: 'A route over a peering connection leads to the whole other VPC',
  risk: 'Whoever gets into one VPC can try every address of the other, not only those of the service that was shared.',
  fix: 'Route only the subnets that hold the shared service, or share it through a VPC endpoint instead.',
  steps: [
    'List from the flow logs which addresses of the other VPC are really used.',
    'Replace the route by one for each subnet that holds the shared service.',
    'Do the same in the route tables of the other side.',
    'See in the flow logs that the traffic still flows.',
  ],
  caution:
    'Whatever used another address of the other VPC stops at once; add the narrow routes before the wide one is removed.',
  severity: 'low',
  weighs: 'Security groups still decide on both sides; the route only leaves them alone.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'routes between VPCs' },
    { id: 'REL02-BP04', link: 'related', part: 'connections between VPCs' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html'],
  peers: ['prowler:vpc_peering_routing_tables_with_least_privilege'],
  differs: {
    'prowler:vpc_peering_routing_tables_with_least_privilege':
      'A route wider than the other VPC fails too, also over IPv6 and through a prefix list.',
  },
  needs: { peerings, routeTables, ...prefixListNeeds },
  evaluate: (views) =>
    views.peerings
      .filter(({ Status }) => Status?.Code === 'active')
      .map((peering) => {
        const routes = routesOver(peering, views.routeTables, lookUpPrefixLists(views))
        const [first, ...rest] = routes.filter((route) => leadsToWhole(peering, route)).map(({ evidence }) => evidence)
        if (first) return fail(peering, first, ...rest)
        const unread = routes.find(({ gap }) => gap)?.gap
        if (unread) return unknown(peering, unread)
        if (routes.some(({ vpc }) => peerBlocks(peering, vpc).length === 0)) {
          return unknown(
            peering,
            undecided('PeerAddressesNotGiven', 'AWS does not name the addresses of the other VPC.'),
          )
        }
        return pass(peering, at('VpcPeeringConnectionId', peering.VpcPeeringConnectionId))
      }),
})
