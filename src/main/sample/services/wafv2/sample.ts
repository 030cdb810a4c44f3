import * as wafv2 from '@aws-sdk/client-wafv2'
import { AwsFailure } from '../../aws-failure'
import { homeRegion } from '../../organization'
import { defineSampleService, type SampleContext } from '../../service'
import { cloudFrontFirewall, regionalFirewall, type SampleFirewall, type SampleWebAcl } from './estate'
import { managedGroups, type SampleManagedGroup } from './managed-groups'

interface State {
  readonly regional: SampleFirewall
  readonly cloudFront: SampleFirewall
}

type Context = SampleContext<State>
type Scope = wafv2.Scope | undefined

const invalid = (Field: string): AwsFailure =>
  new AwsFailure('WAFInvalidParameterException', `Error reason: The ${Field} is not valid.`, 400, {
    members: { Field, Parameter: Field, Reason: 'INVALID_OPTION' },
  })

const missing = (): AwsFailure =>
  new AwsFailure(
    'WAFNonexistentItemException',
    'AWS WAF couldn’t perform the operation because your resource doesn’t exist.',
  )

const within = (scope: Scope, { state, region }: Context): SampleFirewall => {
  if (scope === 'REGIONAL') return state.regional
  if (scope !== 'CLOUDFRONT' || region !== homeRegion) throw invalid('SCOPE_VALUE')
  return state.cloudFront
}

type Paging = { readonly NextMarker?: string | undefined; readonly Limit?: number | undefined }

/** AWS's lists give no marker with the last page. */
const cut = <Item>(context: Context, items: readonly Item[], { NextMarker, Limit }: Paging) => {
  const page = context.page(items, { token: NextMarker, max: Limit, size: 100, most: 100 })
  return { items: page.items, next: page.next ? { NextMarker: page.next } : {} }
}

type Kept = { readonly Name?: string | undefined; readonly Id?: string | undefined; readonly ARN?: string | undefined }

const summary = ({ Name, Id, ARN }: Kept) => ({ Name, Id, ARN, Description: '', LockToken: Id })

const find = <Item extends Kept>(items: readonly Item[], id: string | undefined): Item => {
  const found = items.find(({ Id }) => Id === id)
  if (!found) throw missing()
  return found
}

const aclByArn = ({ state }: Context, arn: string | undefined): SampleWebAcl => {
  const found = [...state.regional.acls, ...state.cloudFront.acls].find(({ acl }) => acl.ARN === arn)
  if (!found) throw missing()
  return found
}

const groupNamed = (vendor: string | undefined, name: string | undefined): SampleManagedGroup => {
  const found = vendor === 'AWS' ? managedGroups.get(name ?? '') : undefined
  if (!found) throw missing()
  return found
}

/** The web ACLs of the sample, with their rule groups, IP sets and logs. */
export const sample = defineSampleService<typeof wafv2, State>({
  service: 'wafv2',
  scope: 'regional',
  sdk: wafv2,
  client: wafv2.WAFV2Client,
  badToken: 'WAFInvalidParameterException',
  state: (place) => ({ regional: regionalFirewall(place), cloudFront: cloudFrontFirewall(place) }),
}).answer({
  ListWebACLs: (input, context) => {
    const all = within(input.Scope, context).acls.map(({ acl }) => summary(acl))
    const { items, next } = cut(context, all, input)
    return { WebACLs: items, ...next }
  },
  GetWebACL: (input, context) => {
    const all = within(input.Scope, context).acls.map(({ acl }) => acl)
    const WebACL = find(all, input.Id)
    return { WebACL, LockToken: WebACL.Id }
  },
  ListResourcesForWebACL: (input, context) => {
    const { balancers, userPools } = aclByArn(context, input.WebACLArn)
    const type = input.ResourceType ?? 'APPLICATION_LOAD_BALANCER'
    // A type that most regions do not have.
    if (type === 'AGENTCORE_GATEWAY' && context.region !== homeRegion) throw invalid('RESOURCE_TYPE')
    switch (type) {
      case 'APPLICATION_LOAD_BALANCER':
        return { ResourceArns: [...balancers] }
      case 'COGNITO_USER_POOL':
        return { ResourceArns: [...userPools] }
      default:
        return { ResourceArns: [] }
    }
  },
  ListLoggingConfigurations: (input, context) => {
    const firewall = within(input.Scope, context)
    const owned =
      (input.LogScope ?? 'CUSTOMER') === 'CUSTOMER' ? firewall.acls.flatMap(({ logging }) => logging ?? []) : []
    const { items, next } = cut(context, owned, input)
    return { LoggingConfigurations: items, ...next }
  },
  ListRuleGroups: (input, context) => {
    const { items, next } = cut(context, within(input.Scope, context).groups.map(summary), input)
    return { RuleGroups: items, ...next }
  },
  GetRuleGroup: (input, context) => ({ RuleGroup: find(within(input.Scope, context).groups, input.Id) }),
  ListIPSets: (input, context) => {
    const { items, next } = cut(context, within(input.Scope, context).sets.map(summary), input)
    return { IPSets: items, ...next }
  },
  GetIPSet: (input, context) => ({ IPSet: find(within(input.Scope, context).sets, input.Id) }),
  DescribeManagedRuleGroup: (input) => ({
    VersionName: input.VersionName,
    Capacity: 700,
    Rules: [...groupNamed(input.VendorName, input.Name).rules],
  }),
  ListAvailableManagedRuleGroupVersions: (input, context) => {
    const { versions } = groupNamed(input.VendorName, input.Name)
    const { items, next } = cut(context, versions, input)
    return {
      Versions: items.map((Name) => ({ Name, LastUpdateTimestamp: new Date('2025-11-04T10:00:00Z') })),
      CurrentDefaultVersion: versions.at(-1),
      ...next,
    }
  },
})
