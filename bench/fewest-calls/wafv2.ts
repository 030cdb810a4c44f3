import type { EstatePlace, Members } from '../estate'
import { each, itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

type Scope = 'REGIONAL' | 'CLOUDFRONT'

const listOf = (Scope: Scope, operation: string, list: string, further: Members = {}): List => ({
  from: 'wafv2',
  operation,
  list,
  most: 100,
  input: { Scope, ...further },
})

const acls = (scope: Scope): List => listOf(scope, 'ListWebACLs', 'WebACLs')

/** The only web ACL of the sample that changes actions and the version of a managed group: one group, in each place. */
const changing = 'demo-open'

const eachChangedGroup =
  (scope: Scope): Row['count'] =>
  async (place) => {
    const listed = await itemsOf(place, acls(scope))
    if (!listed.some(({ Name }) => Name === changing)) return []
    return [{ calls: 1, steps: 1, stepsBefore: (await pageCount(place, acls(scope))) + 1 }]
  }

/** The types of resource: two that must be known whole, and the others until something is found. */
const types = [
  'APPLICATION_LOAD_BALANCER',
  'COGNITO_USER_POOL',
  'API_GATEWAY',
  'APPSYNC',
  'APP_RUNNER_SERVICE',
  'VERIFIED_ACCESS_INSTANCE',
  'AGENTCORE_GATEWAY',
]

const resourceCalls = async ({ ARN: WebACLArn }: Members, place: EstatePlace): Promise<number> => {
  const found = async (ResourceType: string | undefined): Promise<number> =>
    (
      await itemsOf(place, {
        from: 'wafv2',
        operation: 'ListResourcesForWebACL',
        list: 'ResourceArns',
        most: 100,
        input: { WebACLArn, ResourceType },
      })
    ).length
  const always = await Promise.all(types.slice(0, 2).map(found))
  if (always.some((count) => count > 0)) return 2
  // The last type, which most regions do not have, is never found.
  const further = await Promise.all(types.slice(2, -1).map(found))
  const first = further.findIndex((count) => count > 0)
  return first < 0 ? types.length : first + 3
}

/** The owners of logs: others are asked where the customer's own do not cover every web ACL. */
const loggingCalls =
  (scope: Scope): Row['count'] =>
  async (place) => {
    const listed = await itemsOf(place, acls(scope))
    if (listed.length === 0) return []
    const logging = listOf(scope, 'ListLoggingConfigurations', 'LoggingConfigurations', { LogScope: 'CUSTOMER' })
    const logged = new Set((await itemsOf(place, logging)).map(({ ResourceArn }) => ResourceArn))
    const calls = (await pageCount(place, logging)) + (listed.every(({ ARN }) => logged.has(ARN)) ? 0 : 2)
    return [{ calls, steps: calls, stepsBefore: await pageCount(place, acls(scope)) }]
  }

const rowsOf = (scope: Scope, per: 'account' | 'region'): readonly Row[] => {
  const groups = listOf(scope, 'ListRuleGroups', 'RuleGroups')
  const sets = listOf(scope, 'ListIPSets', 'IPSets')
  const row = (operation: string, count: Row['count']): Row => ({ operation: `wafv2:${operation}`, per, count })
  return [
    row('ListWebACLs', pages(acls(scope))),
    row('GetWebACL', each(acls(scope))),
    row('DescribeManagedRuleGroup', eachChangedGroup(scope)),
    row('ListAvailableManagedRuleGroupVersions', eachChangedGroup(scope)),
    row('ListResourcesForWebACL', each(acls(scope), scope === 'REGIONAL' ? resourceCalls : () => 1)),
    row('ListLoggingConfigurations', loggingCalls(scope)),
    row('ListRuleGroups', pages(groups)),
    row('GetRuleGroup', each(groups)),
    row('ListIPSets', pages(sets)),
    row('GetIPSet', each(sets)),
  ]
}

/** What AWS WAF takes at least, in each region and once for CloudFront. */
export const rows: readonly Row[] = [...rowsOf('REGIONAL', 'region'), ...rowsOf('CLOUDFRONT', 'account')]
