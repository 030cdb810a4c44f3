import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, isWindows, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-read-only-root',
  title: 'Containers cannot change their own files',
  failureTitle: 'A container can change its own files',
  risk: 'Who gets into the container can replace its programs and keep tools in it until the task ends.',
  fix: 'Set readonlyRootFilesystem, with volumes for the few folders that are written.',
  steps: [
    'Run the image with `docker run --read-only` on a test machine, and see which folders it wants to write.',
    'Give each of them an empty volume of the task, or tmpfs on machines of your own.',
    'Set readonlyRootFilesystem to true in the definition and deploy it to a test stage.',
    'Watch the log for errors about a read-only file system through one whole run of its jobs.',
  ],
  caution:
    'ECS Exec writes into the container: without volumes for /var/lib/amazon and /var/log/amazon it stops working.',
  severity: 'low',
  weighs: 'It hinders an intruder who is inside already, and who still has memory and volumes to write to.',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'containers that stay as they were built' },
    { id: 'SEC06-BP04', link: 'related', part: 'programs that nobody replaces' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  ],
  peers: [
    'prowler:ecs_task_definitions_containers_readonly_access',
    'service-screener:ecsTaskDefinitionReadonlyRootFilesystem',
  ],
  differs: {
    'prowler:ecs_task_definitions_containers_readonly_access':
      'Containers of Windows cannot be read-only, and are not judged.',
    'service-screener:ecsTaskDefinitionReadonlyRootFilesystem':
      'Definitions of Windows are left out, where ECS does not offer it.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) =>
      isWindows(definition)
        ? undefined
        : {
            bad: badContainers(definition, ({ readonlyRootFilesystem }, path) =>
              readonlyRootFilesystem === true ? [] : [at(`${path}.readonlyRootFilesystem`, readonlyRootFilesystem)],
            ),
          },
    ),
})
