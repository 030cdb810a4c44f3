import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, isRoot, isWindows, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-root-user',
  title: 'Each container is told to run as a user without rights',
  failureTitle: 'A container runs as root, or as whoever its image names',
  risk: 'An administrator within a container writes its whole file system and is one hole of the kernel away from the machine.',
  fix: 'Name an unprivileged user in the definition, by number, and let the image belong to it.',
  steps: [
    'See which user the image names: `docker image inspect --format {{.Config.User}}` of the image.',
    'Create a user in the image, give it the folders that are written, and listen on a port above 1023.',
    'Set user to its number and group in the definition, and deploy it to a test stage.',
    'Start the service with the new revision, and see that `id` in the container shows that number.',
  ],
  caution: 'Files of volumes that belong to root cannot be written any more; change their owner first.',
  severity: 'low',
  weighs:
    'It takes a hole in the container and one in the kernel before anyone gains by it; what makes root dangerous, privileges and shared spaces, is judged apart.',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'users of containers' },
    { id: 'SEC03-BP02', link: 'related', part: 'rights within containers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionNonRootUser'],
  differs: {
    'service-screener:ecsTaskDefinitionNonRootUser':
      'Root by name is medium; where the image decides nobody can tell from here, and it is low. Windows has no such users.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => {
      if (isWindows(definition)) return undefined
      const isNamed = definition.containerDefinitions.some(({ user }) => user !== undefined && isRoot(user))
      const bad = badContainers(definition, ({ user }, path) =>
        user === undefined || isRoot(user) ? [at(`${path}.user`, user)] : [],
      )
      return { bad, ...(isNamed ? { severity: 'medium' as const } : {}) }
    }),
})
