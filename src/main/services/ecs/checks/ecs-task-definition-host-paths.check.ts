import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, judgeDefinitions } from '../judge'
import { weighMount } from '../judge-mounts'

export default defineCheck({
  id: 'ecs-task-definition-host-paths',
  title: 'No container sees folders by which its machine is run',
  failureTitle: 'A container sees a folder by which its machine is run',
  risk: 'By the socket of Docker, or by files of the system that it may write, a container takes over the machine and all its tasks; by files that it may read it gets their secrets.',
  fix: 'Mount volumes of the task or of EFS instead of folders of the machine.',
  steps: [
    'Ask the owner what the container reads or writes there.',
    'Replace the folder: EFS for shared files, an empty volume for files of the task, CodeBuild for builds of images.',
    'Let agents that must look at the machine mount it read-only, in a daemon service that runs nothing else.',
    'Register the revision without the volume and update the service.',
  ],
  caution: 'Agents of monitoring lose their view of the machine; check their dashboards after the change.',
  severity: 'high',
  weighs:
    'What may be written, and sockets by which containers are started, give the machine to whoever is in the container; the rest is medium as with the peer.',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'containers apart from their machine' },
    { id: 'SEC08-BP04', link: 'related', part: 'files of the machine' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionSensitiveHostPaths'],
  differs: {
    'service-screener:ecsTaskDefinitionSensitiveHostPaths':
      'Only folders that a container mounts count; those it may only read, but for sockets, are medium, and what monitoring agents read is no finding.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => {
      const sources = new Map(definition.volumes.map(({ name, host }) => [name, host?.sourcePath]))
      const weights = new Set<string>()
      const bad = badContainers(definition, ({ mountPoints }, path) =>
        mountPoints.flatMap(({ sourceVolume, readOnly = false }, index) => {
          const source = sources.get(sourceVolume)
          const weight = source === undefined ? 'none' : weighMount(source, readOnly)
          weights.add(weight)
          const place = definition.volumes.findIndex(({ name }) => name === sourceVolume)
          return weight === 'none'
            ? []
            : [at(`volumes[${place}].host.sourcePath`, source), at(`${path}.mountPoints[${index}].readOnly`, readOnly)]
        }),
      )
      if (![...sources.values()].some((source) => source !== undefined)) return undefined
      return { bad, ...(weights.has('high') ? {} : { severity: 'medium' as const }) }
    }),
})
