import { at, defineCheck } from '../../../engine/check'
import { definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-host-namespaces',
  title: 'The task keeps to processes and memory of its own',
  failureTitle: 'The task shares the processes or the memory of its machine',
  risk: 'A container that sees the processes of the machine reads their memory and variables, and can stop or take over other tasks.',
  fix: 'Leave pidMode and ipcMode out, or set them to task where containers of one task work together.',
  steps: [
    'Find out which container looks at other processes: mostly an agent that monitors or a debugger.',
    'Set pidMode and ipcMode to task, or run the agent as a daemon service of its own with nothing else in it.',
    'Register the revision, update the service, and see that the agent still reports.',
    'List the processes in a container of the task: only those of the task may show.',
  ],
  caution:
    'An agent that reports about the whole machine goes blind without its processes; keep it apart rather than in the task of an application.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'tasks apart from the machine' },
    { id: 'SEC05-BP01', link: 'related', part: 'separation of tasks' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-pid-mode-check.html',
  ],
  peers: [
    'prowler:ecs_task_definitions_host_namespace_not_shared',
    'service-screener:ecsTaskDefinitionNoHostPidMode',
    'service-screener:ecsTaskDefinitionNoHostIpcMode',
  ],
  differs: {
    'prowler:ecs_task_definitions_host_namespace_not_shared':
      'Shared memory of the machine counts as well as its processes.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, ({ pidMode, ipcMode }) => {
      const modes = [at('pidMode', pidMode), at('ipcMode', ipcMode)]
      return { bad: modes.filter(({ value }) => value === 'host'), good: modes }
    }),
})
