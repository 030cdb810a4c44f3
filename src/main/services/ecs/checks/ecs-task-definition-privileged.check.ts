import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-privileged',
  title: 'No container of the task is privileged',
  failureTitle: 'A container of the task is privileged',
  risk: 'Who gets into a privileged container owns the machine below it, and with it the data and roles of every other task there.',
  fix: 'Run the container without privileges, and add the single capability or device that it really needs.',
  steps: [
    'Ask the owner what the container does on the machine: devices, mounts, network, building images.',
    'Replace `privileged` by the single capability or device in linuxParameters, or move an image build to CodeBuild.',
    'Register the new revision, update the service, and see in the running task that its container does its work.',
    'Deregister the privileged revisions, so that nobody starts them again.',
  ],
  caution: 'What needs more than it was given fails at its first system call; run it beside the old one for a while.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'containers without the rights of the machine' },
    { id: 'SEC03-BP02', link: 'related', part: 'rights of containers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  ],
  peers: [
    'prowler:ecs_task_definitions_no_privileged_containers',
    'service-screener:ecsTaskDefinitionNoPrivilegedContainers',
  ],
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => ({
      bad: badContainers(definition, ({ privileged }, path) =>
        privileged === true ? [at(`${path}.privileged`, privileged)] : [],
      ),
    })),
})
