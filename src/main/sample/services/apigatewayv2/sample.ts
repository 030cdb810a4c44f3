import * as apigatewayv2 from '@aws-sdk/client-apigatewayv2'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { apiEstate, type ApiEstate, type SampleApi } from './estate'

const find = (id: string | undefined, { state }: SampleContext<ApiEstate>): SampleApi => {
  const found = state.apis.find(({ api }) => api.ApiId === id)
  if (!found) throw new AwsFailure('NotFoundException', `Invalid API identifier specified ${id}`, 404)
  return found
}

type Paged = { readonly MaxResults?: string | undefined; readonly NextToken?: string | undefined }

const cut = <Item>(all: readonly Item[], { MaxResults, NextToken }: Paged, { page }: SampleContext<ApiEstate>) => {
  const max = MaxResults === undefined ? undefined : Number(MaxResults)
  const { items, next } = page(all, { token: NextToken, max, most: 500 })
  return { Items: items, ...(next === undefined ? {} : { NextToken: next }) }
}

const get = 'apigateway:GET'

/** The HTTP and WebSocket APIs of the sample. */
export const sample = defineSampleService<typeof apigatewayv2, ApiEstate>({
  service: 'apigatewayv2',
  scope: 'regional',
  sdk: apigatewayv2,
  client: apigatewayv2.ApiGatewayV2Client,
  badToken: 'BadRequestException',
  actions: {
    GetApiMappings: get,
    GetApis: get,
    GetAuthorizers: get,
    GetIntegrations: get,
    GetRoutes: get,
    GetStages: get,
    GetVpcLinks: get,
    ListRoutingRules: 'apigateway:ListRoutingRules',
  },
  state: apiEstate,
}).answer({
  GetApis: (input, context) =>
    cut(
      context.state.apis.map(({ api }) => api),
      input,
      context,
    ),
  GetStages: (input, context) => cut(find(input.ApiId, context).stages, input, context),
  GetAuthorizers: (input, context) => cut(find(input.ApiId, context).authorizers, input, context),
  GetRoutes: (input, context) => cut(find(input.ApiId, context).routes, input, context),
  GetIntegrations: (input, context) => cut(find(input.ApiId, context).integrations, input, context),
  GetVpcLinks: (input, context) => cut(context.state.links, input, context),
  GetApiMappings: (input, context) => {
    const found = context.state.mappings.get(input.DomainName ?? '')
    if (!found) throw new AwsFailure('NotFoundException', 'Invalid domain name identifier specified', 404)
    return cut(found, input, context)
  },
})
