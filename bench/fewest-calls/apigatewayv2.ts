import { each, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const list = (operation: string): List => ({ from: 'apigatewayv2', operation, list: 'Items', most: 500 })

const apis = list('GetApis')

/** What HTTP and WebSocket APIs take at least: all but their list and that of VPC links is told of one API at a time. */
export const rows: readonly Row[] = [
  ...['GetApis', 'GetVpcLinks'].map((name): Row => ({
    operation: `apigatewayv2:${name}`,
    per: 'region',
    count: pages(list(name)),
  })),
  ...['GetStages', 'GetAuthorizers', 'GetRoutes', 'GetIntegrations'].map((name): Row => ({
    operation: `apigatewayv2:${name}`,
    per: 'region',
    count: each(apis),
  })),
]
