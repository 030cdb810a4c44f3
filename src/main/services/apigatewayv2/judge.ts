import { unknown } from '../../engine/check'
import type { Details, Judgement, Seen } from '../../engine/check'
import type { Api, ApiRoutes, ApiStage } from './facts'

/** Whether it is a WebSocket API or belongs to one. */
export const isSocket = ({ ProtocolType }: Pick<Api, 'ProtocolType'>): boolean => ProtocolType === 'WEBSOCKET'

/** Whether a stage serves something, or will as soon as there is something to serve. */
const serves = ({ DeploymentId, AutoDeploy }: ApiStage): boolean => DeploymentId !== undefined || AutoDeploy === true

/** The stages that serve something. */
export const deployedStages = (stages: readonly Seen<ApiStage>[]): readonly Seen<ApiStage>[] => stages.filter(serves)

/** The APIs of which a stage serves something. */
export const deployedApis = (apis: readonly Seen<Api>[], stages: readonly ApiStage[]): readonly Seen<Api>[] => {
  const served = new Set(stages.filter(serves).map(({ ApiId }) => ApiId))
  return apis.filter(({ ApiId }) => served.has(ApiId))
}

/** A route with its place in the fact. */
export type PlacedRoute = ApiRoutes['Routes'][number] & { readonly at: string }

/**
 * The routes at which is decided who gets in: those of an HTTP API that lead somewhere, but for OPTIONS, and of a WebSocket API that by
 * which clients connect.
 */
export const entrances = (api: Pick<Api, 'ProtocolType'>, { Routes }: ApiRoutes): readonly PlacedRoute[] =>
  Routes.map((route, index) => ({ ...route, at: `Routes[${index}]` })).filter(({ RouteKey, Target }) =>
    isSocket(api) ? RouteKey === '$connect' : Target !== undefined && !RouteKey.startsWith('OPTIONS '),
  )

/** Judges each deployed API by a detail of it. */
export const judgeDeployed = <Value>(
  apis: readonly Seen<Api>[],
  stages: readonly ApiStage[],
  details: Details<Value>,
  rule: (api: Seen<Api>, value: Value) => Judgement | undefined,
): readonly Judgement[] =>
  deployedApis(apis, stages).flatMap((api) => {
    const told = details.of(api)
    if (!told.known) return [unknown(api, told.gap)]
    return rule(api, told.value) ?? []
  })
