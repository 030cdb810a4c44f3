import { at, listOrGap } from '../../engine/check'
import type { Gap, Views } from '../../engine/check'
import { restApiMethods, restApis } from '../apigateway/facts'
import { apiIntegrations, apiRoutes, apis } from '../apigatewayv2/facts'
import type { LoadBalancer, LoadBalancerListeners } from '../elbv2/facts'
import type { BalancerEntrance } from './reach-balancers'
import { inParallel, through, unclear, unread } from './reach'
import type { Reach } from './reach'

/** What API Gateway publishes of a VPC: methods and routes that lead through a VPC link. */
export const linkNeeds = {
  restApis: listOrGap(restApis),
  restApiMethods,
  httpApis: listOrGap(apis),
  apiRoutes,
  apiIntegrations,
} as const

/** The facts of `linkNeeds`. */
export type LinkFacts = Views<typeof linkNeeds>

type Listener = LoadBalancerListeners['Listeners'][number]

/** What cannot be read may be a way in, but where AWS offers no such APIs. */
const perhaps = (gap: Gap): readonly Reach[] => (gap.kind === 'unsupported' ? [] : [unread(gap)])

type Address = { readonly host: string; readonly port: number }

/** Where an integration of a REST API leads; undefined where a stage variable decides. */
const readAddress = (uri: string): Address | undefined => {
  if (uri.includes('${')) return undefined
  const found = /^(https?):\/\/([^/:?#]+)(?::(\d+))?/i.exec(uri)
  if (!found?.[2]) return undefined
  const port = found[3] === undefined ? (found[1]?.toLowerCase() === 'https' ? 443 : 80) : Number(found[3])
  return { host: found[2].toLowerCase(), port }
}

/** The ways of REST APIs to a listener. Who must say who they are first is no stranger: those methods are no way in. */
const overRestApis = (
  { restApis: all, restApiMethods }: LinkFacts,
  balancer: LoadBalancer,
  port: number,
): readonly Reach[] => {
  if (!all.known) return perhaps(all.gap)
  return all.value
    .filter(({ endpointConfiguration }) => !(endpointConfiguration?.types ?? []).includes('PRIVATE'))
    .flatMap((api) => {
      const detail = restApiMethods.of(api)
      if (!detail.known) return perhaps(detail.gap)
      return detail.value.methods.flatMap(({ authorizationType, methodIntegration }, index): readonly Reach[] => {
        const uri = methodIntegration?.uri
        if (methodIntegration?.connectionType !== 'VPC_LINK' || uri === undefined || authorizationType !== 'NONE')
          return []
        const address = readAddress(uri)
        if (!address)
          return [
            unclear(
              'LinkNotKnown',
              `Where ${api.name ?? api.id} leads through its VPC link is told by a stage variable.`,
            ),
          ]
        if (address.host !== balancer.DNSName?.toLowerCase() || address.port !== port) return []
        // A policy of the API may keep strangers out.
        if (api.policy !== null)
          return [unclear('PolicyUndecided', `The policy of ${api.name ?? api.id} decides who may call it.`)]
        const path = `methods[${index}]`
        return [
          through(
            at('arn', api.arn),
            at(`${path}.authorizationType`, authorizationType),
            at(`${path}.methodIntegration.uri`, uri),
          ),
        ]
      })
    })
}

/** The ways of HTTP APIs to a listener. */
const overHttpApis = (
  { httpApis: all, apiRoutes, apiIntegrations }: LinkFacts,
  { ListenerArn }: Listener,
): readonly Reach[] => {
  if (!all.known) return perhaps(all.gap)
  return all.value.flatMap((api) => {
    const [integrations, routes] = [apiIntegrations.of(api), apiRoutes.of(api)]
    if (!integrations.known) return perhaps(integrations.gap)
    if (!routes.known) return perhaps(routes.gap)
    return integrations.value.Integrations.flatMap(
      ({ IntegrationId, IntegrationUri, ConnectionType }): readonly Reach[] => {
        if (ConnectionType !== 'VPC_LINK' || IntegrationUri === undefined || IntegrationUri !== ListenerArn) return []
        return routes.value.Routes.flatMap(({ Target, AuthorizationType = 'NONE' }, index) =>
          Target === `integrations/${IntegrationId}` && AuthorizationType === 'NONE'
            ? [through(at('arn', api.arn), at(`Routes[${index}].Target`, Target))]
            : [],
        )
      },
    )
  })
}

/**
 * The entrances that API Gateway makes to internal network load balancers for everybody who can call it: of REST APIs over PrivateLink, of
 * HTTP APIs by interfaces of their own.
 */
export const entrancesOfLinks = (facts: LinkFacts): readonly BalancerEntrance[] => {
  const joined = (ways: readonly Reach[]): Reach | undefined => (ways.length > 0 ? inParallel(ways) : undefined)
  return [
    {
      scheme: 'internal',
      enter: (balancer, { Port }) => (Port === undefined ? undefined : joined(overRestApis(facts, balancer, Port))),
      sender: 'balancer',
    },
    { scheme: 'internal', enter: (_balancer, listener) => joined(overHttpApis(facts, listener)), sender: 'interface' },
  ]
}
