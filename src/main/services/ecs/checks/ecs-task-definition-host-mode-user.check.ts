import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, isRoot, isWindows, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-host-mode-user',
  title: 'Containers in the network of the machine run as a user without rights',
  failureTitle: 'A container in the network of its machine runs as an administrator, or as whoever its image names',
  risk: 'In the network of the machine a container reaches what listens there for the machine alone, as its metadata service and its agent; an administrator also changes that network.',
  fix: 'Give the tasks a network of their own (awsvpc), or name an unprivileged user in each container.',
  steps: [
    'See which ports the task uses, and whether anything needs the address of the machine itself.',
    'Set networkMode to awsvpc, with subnets and security groups of the task, where nothing does.',
    'Otherwise set user to a number other than 0 in each container, and drop privileged.',
    'Update the service and see that its targets become healthy.',
  ],
  caution:
    'In awsvpc mode targets are registered by address, so a target group of instances must be replaced, and each task takes an interface of the machine.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'tasks have a network of their own or no rights in it' },
    { id: 'SEC06-BP02', link: 'related', part: 'users of containers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html',
  ],
  peers: [
    'prowler:ecs_task_definitions_host_networking_mode_users',
    'service-screener:ecsTaskDefinitionHostNetworkModeUser',
  ],
  differs: {
    'prowler:ecs_task_definitions_host_networking_mode_users':
      'Privileged containers fail too; where the image decides the user, it weighs medium.',
    'service-screener:ecsTaskDefinitionHostNetworkModeUser':
      'Where the image decides about the user, nobody can tell from here that it is an administrator: medium.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => {
      if (definition.networkMode !== 'host' || isWindows(definition)) return undefined
      const isCertain = definition.containerDefinitions.some(
        ({ privileged, user }) => privileged === true || (user !== undefined && isRoot(user)),
      )
      const bad = badContainers(definition, ({ privileged, user }, path) => [
        ...(privileged === true ? [at(`${path}.privileged`, privileged)] : []),
        ...(user === undefined || isRoot(user) ? [at(`${path}.user`, user)] : []),
      ])
      const mode = at('networkMode', definition.networkMode)
      if (bad.length === 0) return { bad, good: [mode] }
      return { bad: [mode, ...bad], ...(isCertain ? {} : { severity: 'medium' as const }) }
    }),
})
