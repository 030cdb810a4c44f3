import { askPolicy } from '../../../shared/policy/ask-policy'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import { isPublic } from '../../../shared/policy/public-access'
import { unknown } from '../../engine/check'
import type { CheckPlace, Details, Gap, Judgement, Seen } from '../../engine/check'
import type { ApiAccount, DomainApis, DomainName, RestApi, RestApiMethod, RestApiMethods, RestApiStage } from './facts'

/** Whether only endpoints in VPCs lead to the API. */
export const isPrivate = ({ endpointConfiguration }: Pick<RestApi, 'endpointConfiguration'>): boolean =>
  endpointConfiguration?.types.includes('PRIVATE') === true

/** What the policy of an API is about; without a resource where it names them in AWS's short form, `execute-api:/…`. */
export const policyTarget = ({ id, policy }: RestApi, { account, region, partition }: CheckPlace): PolicyTarget => {
  const parsed = parsePolicy(policy)
  const isShort =
    parsed.kind === 'policy' &&
    parsed.policy.statements.some(({ resources }) =>
      resources?.patterns.some(({ text }) => text.startsWith('execute-api:')),
    )
  const resources = [`arn:${partition}:execute-api:${region}:${account.id}:${id}/*`]
  return isShort ? { service: 'execute-api' } : { service: 'execute-api', resources }
}

/**
 * Whether anybody at all gets through to the methods of an API. A public API without a policy refuses nobody; a private one without
 * refuses everybody.
 */
export const letsStrangersIn = (api: RestApi, place: CheckPlace, now: string): PolicyJudgement =>
  askPolicy(
    api.policy,
    (policy) => isPublic(policy, { ...policyTarget(api, place), now }),
    isPrivate(api) ? 'no' : 'yes',
  )

type Domains = readonly Seen<DomainName>[]

/** The domain names that lead to an API, and why that is not known of one of the others. */
export const domainsOf = (
  apiId: string,
  domains: Domains,
  apisOf: Details<DomainApis>,
): { readonly leading: Domains; readonly gap: Gap | undefined } => {
  const told = domains.map((domain) => ({ domain, found: apisOf.of(domain) }))
  return {
    leading: told.flatMap(({ domain, found }) =>
      found.known && found.value.apis.some((one) => one.apiId === apiId) ? [domain] : [],
    ),
    gap: told.flatMap(({ found }) => (found.known ? [] : [found.gap]))[0],
  }
}

/** Whether clients of a domain name must show a certificate. */
export const isMutual = ({ mutualTlsAuthentication }: DomainName): boolean => mutualTlsAuthentication !== undefined

/**
 * Whether each way to an API asks for a certificate of the client: its own endpoint is off, and all domain names that lead to it ask.
 * The gap where one of them could not be looked at.
 */
export const asksForCertificates = (
  apiId: string,
  isEndpointOff: boolean,
  domains: Domains,
  apisOf: Details<DomainApis>,
): boolean | Gap => {
  if (!isEndpointOff) return false
  const { leading, gap } = domainsOf(apiId, domains, apisOf)
  if (leading.some((domain) => !isMutual(domain))) return false
  return gap ?? true
}

/** The APIs of which a stage serves something. */
export const deployedApis = (
  apis: readonly Seen<RestApi>[],
  stages: readonly RestApiStage[],
): readonly Seen<RestApi>[] => {
  const served = new Set(stages.flatMap((stage) => (stage.deploymentId === undefined ? [] : [stage.restApiId])))
  return apis.filter(({ id }) => served.has(id))
}

/** A method with its place in the fact. */
export type PlacedMethod = RestApiMethod & { readonly at: string }

/** Methods with their places; those by which browsers ask for permission are left out. */
export const placedMethods = ({ methods }: RestApiMethods): readonly PlacedMethod[] =>
  methods
    .map((method, index) => ({ ...method, at: `methods[${index}]` }))
    .filter(({ httpMethod }) => httpMethod !== 'OPTIONS')

type MethodViews = {
  readonly restApis: readonly Seen<RestApi>[]
  readonly restApiStages: readonly RestApiStage[]
  readonly restApiMethods: Details<RestApiMethods>
}

/** Judges each deployed API by those of its methods that a question concerns; APIs without such a method are left out. */
export const judgeMethods = (
  { restApis, restApiStages, restApiMethods }: MethodViews,
  concerns: (method: PlacedMethod) => boolean,
  rule: (api: Seen<RestApi>, methods: readonly [PlacedMethod, ...PlacedMethod[]]) => Judgement,
): readonly Judgement[] =>
  deployedApis(restApis, restApiStages).flatMap((api) => {
    const told = restApiMethods.of(api)
    if (!told.known) return [unknown(api, told.gap)]
    const [first, ...others] = placedMethods(told.value).filter(concerns)
    return first ? [rule(api, [first, ...others])] : []
  })

/** The settings of all methods of a stage, and where they stand. */
export const commonSettings = ({
  methodSettings,
}: RestApiStage): { readonly at: string; readonly settings: RestApiStage['methodSettings'][number] } | undefined => {
  const index = methodSettings.findIndex(({ method }) => method === '*/*')
  const settings = methodSettings[index]
  return settings && { at: `methodSettings[${index}]`, settings }
}

/** Whether a log that is asked for goes nowhere: API Gateway writes to CloudWatch Logs by one role of the account. */
export const lacksRole = (account: ApiAccount, destination = ':logs:'): boolean =>
  account.cloudwatchRoleArn === undefined && destination.includes(':logs:')

/** The stages of REST APIs that serve something. */
export const deployedStages = (stages: readonly Seen<RestApiStage>[]): readonly Seen<RestApiStage>[] =>
  stages.filter(({ deploymentId }) => deploymentId !== undefined)

/** Whether a method leads to an HTTP address over the internet. */
export const goesOverInternet = ({ methodIntegration: integration }: RestApiMethod): boolean =>
  (integration?.type === 'HTTP' || integration?.type === 'HTTP_PROXY') && integration.connectionType !== 'VPC_LINK'

/** The settings by which a stage with a cache keeps answers, and where they stand. */
export const cachedMethods = ({
  cacheClusterEnabled,
  methodSettings,
}: RestApiStage): readonly (RestApiStage['methodSettings'][number] & { readonly at: string })[] =>
  cacheClusterEnabled === true
    ? methodSettings
        .map((settings, index) => ({ ...settings, at: `methodSettings[${index}]` }))
        .filter(({ cachingEnabled }) => cachingEnabled === true)
    : []
