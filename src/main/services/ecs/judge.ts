import type { Severity } from '../../../shared/review/outcome'
import { at, fail, failAs, pass, unknown } from '../../engine/check'
import type { Evidence, Judgement, Seen, Views } from '../../engine/check'
import { taskDefinitions, usedDefinitions } from './facts'
import type { ContainerDefinition, TaskDefinition, UsedDefinition } from './facts'

/** What a check of task definitions needs. */
export const definitionNeeds = { usedDefinitions, taskDefinitions } as const

/** What was found out about a definition. */
export type Finding = {
  /** What is wrong with it; it passes where nothing is. */
  readonly bad: readonly Evidence[]
  /** What it passes by. */
  readonly good?: readonly Evidence[]
  /** Where it is not that of the check. */
  readonly severity?: Severity
}

/** Fails a resource for what is bad, or passes it. */
export const conclude = (resource: Parameters<typeof pass>[0], { bad, good = [], severity }: Finding): Judgement => {
  const [first, ...others] = bad
  if (!first) return pass(resource, ...good)
  return severity === undefined ? fail(resource, first, ...others) : failAs(severity, resource, first, ...others)
}

/** Judges each definition in use by what it says; one that the question does not concern gives no finding. */
export const judgeDefinitions = (
  views: Views<typeof definitionNeeds>,
  judge: (definition: TaskDefinition, used: Seen<UsedDefinition>) => Finding | undefined,
): readonly Judgement[] =>
  views.usedDefinitions.flatMap((used) => {
    const detail = views.taskDefinitions.of(used)
    if (!detail.known) return [unknown(used, detail.gap)]
    const finding = judge(detail.value, used)
    return finding ? [conclude(used, finding)] : []
  })

/** What is wrong with the containers of a definition, each beside its name. */
export const badContainers = (
  { containerDefinitions }: TaskDefinition,
  judge: (container: ContainerDefinition, path: string) => readonly Evidence[],
): readonly Evidence[] =>
  containerDefinitions.flatMap((container, index) => {
    const path = `containerDefinitions[${index}]`
    const bad = judge(container, path)
    return bad.length > 0 ? [at(`${path}.name`, container.name), ...bad] : []
  })

/** Whether the definition was checked for Fargate, where containers share no machine with anyone. */
export const isForFargate = ({ requiresCompatibilities }: TaskDefinition): boolean =>
  requiresCompatibilities.includes('FARGATE')

/** Whether its containers are those of Windows, which know no users, capabilities and file systems of Linux. */
export const isWindows = ({ runtimePlatform }: TaskDefinition): boolean =>
  runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false

/** Whether the user that a definition names is the administrator of the container. */
export const isRoot = (user: string): boolean => /^(root|0+)(:|$)/.test(user.trim())
