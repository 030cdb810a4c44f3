import { askPolicy } from '../../../shared/policy/ask-policy'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import { isPublic } from '../../../shared/policy/public-access'
import { unknown } from '../../engine/check'
import type { CheckPlace, Details, Judgement, Seen } from '../../engine/check'
import type { ApiAccount, RestApi, RestApiMethod, RestApiMethods, RestApiStage } from './facts'

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
