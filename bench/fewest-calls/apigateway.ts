import type { Members } from '../estate'
import { each, once, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const list = (operation: string): List => ({ from: 'apigateway', operation, list: 'items', most: 500 })

const apis = list('GetRestApis')
const domains = list('GetDomainNames')

const isRegional = ({ endpointConfiguration }: Members): boolean =>
  JSON.stringify(endpointConfiguration).includes('"REGIONAL"')
const routesByRules = ({ routingMode }: Members): boolean => String(routingMode).startsWith('ROUTING_RULE')
const onlyByRules = ({ routingMode }: Members): boolean => routingMode === 'ROUTING_RULE_ONLY'

const paged = (operation: string): Row => ({
  operation: `apigateway:${operation}`,
  per: 'region',
  count: pages(list(operation)),
})
const ofApi = (operation: string): Row => ({ operation: `apigateway:${operation}`, per: 'region', count: each(apis) })

/** What REST APIs take at least: stages, authorizers and methods are told of one API at a time, as are APIs of one domain name. */
export const rows: readonly Row[] = [
  ...['GetRestApis', 'GetDomainNames', 'GetUsagePlans', 'GetVpcLinks'].map(paged),
  ...['GetStages', 'GetAuthorizers', 'GetResources'].map(ofApi),
  { operation: 'apigateway:GetAccount', per: 'region', count: once },
  {
    operation: 'apigateway:GetBasePathMappings',
    per: 'region',
    count: each(domains, (domain) => (isRegional(domain) || onlyByRules(domain) ? 0 : 1)),
  },
  {
    operation: 'apigatewayv2:GetApiMappings',
    per: 'region',
    count: each(domains, (domain) => (isRegional(domain) && !onlyByRules(domain) ? 1 : 0)),
  },
  {
    operation: 'apigatewayv2:ListRoutingRules',
    per: 'region',
    count: each(domains, (domain) => (routesByRules(domain) ? 1 : 0)),
  },
]
