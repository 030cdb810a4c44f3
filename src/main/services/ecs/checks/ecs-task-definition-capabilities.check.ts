import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, isForFargate, judgeDefinitions } from '../judge'

/** With these a container owns its machine. */
const owning = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'SYS_BOOT',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
])
/** With these it changes or sees what is not its own. */
const risky = new Set([
  'NET_ADMIN',
  'SYS_PTRACE',
  'SYS_TIME',
  'SYSLOG',
  'BPF',
  'PERFMON',
  'IPC_OWNER',
  'LINUX_IMMUTABLE',
])
const bare = (name: string): string => name.toUpperCase().replace(/^CAP_/, '')

export default defineCheck({
  id: 'ecs-task-definition-capabilities',
  title: 'No container was given a right that leads out of it',
  failureTitle: 'A container was given a right that leads out of it',
  risk: 'With such a capability a program in the container changes the machine, its network or its kernel, and reaches what else runs there.',
  fix: 'Drop all capabilities, and add back the single harmless one that the program asks for.',
  steps: [
    'Find out what the program does with the capability, by its documentation or with `capsh` in a test container.',
    'Look for another way: a port above 1023, a volume that is mounted by ECS, an agent of its own.',
    'Set drop to ALL and add only what is left, then register the revision.',
    'Update the service and watch the log for operations that are not permitted.',
  ],
  caution:
    'Network plugins and agents of security products need some of these; move them to daemon services on machines that run nothing else.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'containers with few rights' },
    { id: 'SEC03-BP02', link: 'related', part: 'least privilege within the machine' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionLinuxCapabilities'],
  differs: {
    'service-screener:ecsTaskDefinitionLinuxCapabilities':
      'Rights that amount to owning the machine are high; to trace processes of the own task is no finding on Fargate.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => {
      const isBad = (name: string): boolean =>
        owning.has(bare(name)) || (risky.has(bare(name)) && !(isForFargate(definition) && bare(name) === 'SYS_PTRACE'))
      const added = definition.containerDefinitions.flatMap(
        ({ linuxParameters }) => linuxParameters?.capabilities?.add ?? [],
      )
      const bad = badContainers(definition, ({ linuxParameters }, path) =>
        (linuxParameters?.capabilities?.add ?? []).flatMap((name, index) =>
          isBad(name) ? [at(`${path}.linuxParameters.capabilities.add[${index}]`, name)] : [],
        ),
      )
      return { bad, ...(added.some((name) => owning.has(bare(name))) ? { severity: 'high' as const } : {}) }
    }),
})
