import * as apigateway from '@aws-sdk/client-api-gateway'
import { AwsFailure } from '../../aws-failure'
import { during } from '../../moments'
import { defineSampleService, type SampleContext } from '../../service'
import { roleArn } from '../../shared-names'
import type { RestEstate, SampleRestApi } from './api'
import { restEstate } from './estate'

const find = (id: string | undefined, { state }: SampleContext<RestEstate>): SampleRestApi => {
  const found = state.apis.find(({ api }) => api.id === id)
  if (!found) throw new AwsFailure('NotFoundException', 'Invalid API identifier specified', 404)
  return found
}

type Paged = { readonly position?: string | undefined; readonly limit?: number | undefined }

const cut = <Item>(all: readonly Item[], { position, limit }: Paged, { page }: SampleContext<RestEstate>) => {
  const { items, next } = page(all, { token: position, max: limit, most: 500 })
  return { items, ...(next === undefined ? {} : { position: next }) }
}

const get = 'apigateway:GET'

/** The REST APIs of the sample, and the custom domain names of all its APIs. */
export const sample = defineSampleService<typeof apigateway, RestEstate>({
  service: 'apigateway',
  scope: 'regional',
  sdk: apigateway,
  client: apigateway.APIGatewayClient,
  badToken: 'BadRequestException',
  actions: {
    GetAccount: get,
    GetAuthorizers: get,
    GetBasePathMappings: get,
    GetDomainNames: get,
    GetResources: get,
    GetRestApis: get,
    GetStages: get,
    GetUsagePlans: get,
    GetVpcLinks: get,
  },
  state: restEstate,
}).answer({
  GetRestApis: (input, context) =>
    cut(
      context.state.apis.map(({ api }) => api),
      input,
      context,
    ),
  GetStages: (input, context) => ({ item: find(input.restApiId, context).stages }),
  GetAuthorizers: (input, context) => cut(find(input.restApiId, context).authorizers, input, context),
  GetResources: (input, context) => {
    const page = cut(find(input.restApiId, context).resources, input, context)
    if (input.embed?.includes('methods')) return page
    // Without the wish for them, methods are told by their verbs only.
    const bare = page.items.map(({ resourceMethods, ...resource }) => ({
      ...resource,
      ...(resourceMethods
        ? { resourceMethods: Object.fromEntries(Object.keys(resourceMethods).map((verb) => [verb, {}])) }
        : {}),
    }))
    return { ...page, items: bare }
  },
  GetDomainNames: (input, context) =>
    cut(
      context.state.domains.map(({ domain }) => domain),
      input,
      context,
    ),
  GetBasePathMappings: (input, context) => {
    const found = context.state.domains.find(({ domain }) => domain.domainName === input.domainName)
    if (!found) throw new AwsFailure('NotFoundException', 'Invalid domain name identifier specified', 404)
    // AWS leaves the list out where there are none.
    if (found.apis.length === 0) return {}
    const mappings = found.apis.map(({ id, stage, path }) => ({ restApiId: id, stage, basePath: path || '(none)' }))
    return cut(mappings, input, context)
  },
  GetUsagePlans: (input, context) => cut(context.state.plans, input, context),
  GetVpcLinks: (input, context) => cut(context.state.links, input, context),
  GetAccount: (_input, { account, at, state }) => ({
    ...(state.apis.length > 0 && account.key !== 'sandbox' && (account.key !== 'staging' || during(at, 'recovery'))
      ? { cloudwatchRoleArn: roleArn(account, 'api-gateway-logs') }
      : {}),
    throttleSettings: { burstLimit: 5000, rateLimit: 10000 },
    features: ['UsagePlans'],
    apiKeyVersion: '4',
  }),
})
