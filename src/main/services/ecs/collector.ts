import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  paginateListTasks,
} from '@aws-sdk/client-ecs'
import type { Cluster, ContainerDefinition, Failure, Service, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { detectInText, detectInValues } from '../../aws/detect-secrets'
import type { NamedValue } from '../../aws/detect-secrets'
import { allPages, orAbsent, UnexpectedAnswer } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { clusters, services, taskDefinitions, tasks, usedDefinitions } from './facts'

/** What AWS described; each with its ARN, which all else hangs on. */
const named = <Item>(items: readonly Item[] = [], arnOf: (item: Item) => string | undefined): readonly Item[] => {
  if (items.some((item) => arnOf(item) === undefined)) throw new UnexpectedAnswer("AWS's answer holds no ARN")
  return items
}

const clientOf = (context: ReadContext): ECSClient => context.client(ECSClient)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const batches = <Item>(items: readonly Item[], size: number): readonly Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** What ECS says about resources that it left out of an answer, as an error. `MISSING` is what is gone by now, and no error. */
const refuseFailures = (failures: readonly Failure[] = []): void => {
  const failure = failures.find(({ reason }) => reason !== 'MISSING')
  if (!failure) return
  const { arn = 'a resource', reason = 'UnknownFailure', detail } = failure
  const text = `ECS did not describe ${arn}: ${reason}${detail === undefined ? '' : `, ${detail}`}.`
  throw Object.assign(new Error(text), { name: reason })
}

/** The clusters of the region, on which all else hangs. */
const describeClusters = (context: ReadContext): Promise<readonly Cluster[]> =>
  context.shared('ecs:DescribeClusters', async () => {
    const client = clientOf(context)
    const pages = paginateListClusters({ client }, { maxResults: 100 }, options(context))
    const found: Cluster[] = []
    for (const part of batches(await allPages(pages, (page) => page.clusterArns), 100)) {
      const command = new DescribeClustersCommand({ clusters: part, include: ['CONFIGURATIONS', 'SETTINGS', 'TAGS'] })
      const answer = await requireField(client.send(command, options(context)), 'clusters')
      refuseFailures(answer.failures)
      found.push(...named(answer.clusters, ({ clusterArn }) => clusterArn))
    }
    return found
  })

/** What belongs to each cluster of the region. A cluster that is gone between two calls has nothing. */
const ofClusters = async <Item>(
  context: ReadContext,
  read: (cluster: string) => Promise<readonly Item[]>,
): Promise<readonly Item[]> => {
  const found: Item[] = []
  for (const { clusterArn } of await describeClusters(context)) {
    if (clusterArn === undefined) continue
    found.push(...((await orAbsent(read(clusterArn), 'ClusterNotFoundException')) ?? []))
  }
  return found
}

const describeServices = (context: ReadContext): Promise<readonly Service[]> =>
  context.shared('ecs:DescribeServices', () =>
    ofClusters(context, async (cluster) => {
      const client = clientOf(context)
      const pages = paginateListServices({ client }, { cluster, maxResults: 100 }, options(context))
      const found: Service[] = []
      for (const part of batches(await allPages(pages, (page) => page.serviceArns), 10)) {
        const command = new DescribeServicesCommand({ cluster, services: part, include: ['TAGS'] })
        const answer = await requireField(client.send(command, options(context)), 'services')
        refuseFailures(answer.failures)
        found.push(...named(answer.services, ({ serviceArn }) => serviceArn))
      }
      return found
    }),
  )

const describeTasks = (context: ReadContext): Promise<readonly Task[]> =>
  context.shared('ecs:DescribeTasks', () =>
    ofClusters(context, async (cluster) => {
      const client = clientOf(context)
      const input = { cluster, desiredStatus: 'RUNNING', maxResults: 100 } as const
      const pages = paginateListTasks({ client }, input, options(context))
      const found: Task[] = []
      for (const part of batches(await allPages(pages, (page) => page.taskArns), 100)) {
        const answer = await requireField(
          client.send(new DescribeTasksCommand({ cluster, tasks: part }), options(context)),
          'tasks',
        )
        refuseFailures(answer.failures)
        found.push(...named(answer.tasks, ({ taskArn }) => taskArn))
      }
      return found
    }),
  )

/** A service as its fact holds it; volumes stand in its newest deployment only. */
export const describeService = ({ deployments, ...service }: Service): object => ({
  ...service,
  arn: service.serviceArn,
  volumeConfigurations: deployments?.find(({ status }) => status === 'PRIMARY')?.volumeConfigurations,
})

/** A task as its fact holds it, with the interfaces of its attachments. */
export const describeTask = ({ attachments, ...task }: Task): object => ({
  ...task,
  arn: task.taskArn,
  NetworkInterfaceIds: (attachments ?? [])
    .filter(({ type }) => type === 'ElasticNetworkInterface')
    .flatMap(({ details = [] }) =>
      details.flatMap(({ name, value }) => (name === 'networkInterfaceId' ? [value] : [])),
    ),
})

const definitionsOf = ({ taskDefinition, deployments = [], taskSets = [] }: Service): readonly string[] =>
  [taskDefinition, ...[...deployments, ...taskSets].map((part) => part.taskDefinition)].flatMap((arn) => arn ?? [])

/** Each definition that is in use, with the services that use it. */
export const listUsed = (found: readonly Service[], running: readonly Task[]): readonly object[] => {
  const used = new Map<string, Set<string>>()
  const usersOf = (arn: string): Set<string> => {
    const users = used.get(arn) ?? new Set()
    used.set(arn, users)
    return users
  }
  for (const service of found)
    for (const arn of definitionsOf(service)) if (service.serviceArn !== undefined) usersOf(arn).add(service.serviceArn)
  for (const { taskDefinitionArn } of running) if (taskDefinitionArn !== undefined) usersOf(taskDefinitionArn)
  return [...used].map(([arn, users]) => ({ arn, Services: [...users] }))
}

const namedValues = (values: Readonly<Record<string, string>> = {}): readonly NamedValue[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }))

/** What looks like a secret anywhere in a container's settings, without the text itself. */
const findSecrets = async (container: ContainerDefinition): Promise<readonly object[]> => {
  const { environment = [], dockerLabels, logConfiguration, command = [], entryPoint = [], healthCheck } = container
  const named: readonly (readonly [string, readonly NamedValue[]])[] = [
    ['environment', environment.map(({ name = '', value = '' }) => ({ name, value }))],
    ['label', namedValues(dockerLabels)],
    ['log option', namedValues(logConfiguration?.options)],
  ]
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['command', command],
    ['entryPoint', entryPoint],
    ['health check', healthCheck?.command ?? []],
  ]
  const found = new Map<string, object>()
  for (const [kind, values] of named)
    for (const { name, detector, version, preview } of await detectInValues(values)) {
      const Place = `${kind} ${name}`
      found.set(`${Place} ${detector}`, { Place, Detector: detector, Version: version, Preview: preview })
    }
  for (const [Place, lines] of texts)
    for (const { detector, version, preview } of await detectInText(lines.join('\n')))
      found.set(`${Place} ${detector}`, { Place, Detector: detector, Version: version, Preview: preview })
  return [...found.values()]
}

/** A container as its fact holds it; the fact's shape drops the values of its environment, its commands and options. */
export const describeContainer = async (container: ContainerDefinition): Promise<object> => {
  const test = container.healthCheck?.command ?? []
  return {
    ...container,
    EnvironmentVariables: (container.environment ?? []).flatMap(({ name }) => name ?? []),
    Secrets: await findSecrets(container),
    // Docker takes NONE for: switch off the one that the image brings.
    HasHealthCheck: test.length > 0 && test[0] !== 'NONE',
  }
}

const describeDefinition = async (definition: TaskDefinition): Promise<object> => ({
  ...definition,
  containerDefinitions: await Promise.all((definition.containerDefinitions ?? []).map(describeContainer)),
})

const clusterCalls = {
  'ecs:ListClusters': ['ecs:ListClusters'],
  'ecs:DescribeClusters': ['ecs:DescribeClusters'],
}
const serviceCalls = {
  ...clusterCalls,
  'ecs:ListServices': ['ecs:ListServices'],
  'ecs:DescribeServices': ['ecs:DescribeServices'],
}
const taskCalls = { ...clusterCalls, 'ecs:ListTasks': ['ecs:ListTasks'], 'ecs:DescribeTasks': ['ecs:DescribeTasks'] }

export default defineCollector({
  service: 'ecs',
  reads: [
    readList(clusters, {
      calls: clusterCalls,
      read: async (context) => (await describeClusters(context)).map((each) => ({ ...each, arn: each.clusterArn })),
    }),
    readList(services, {
      calls: serviceCalls,
      read: async (context) => (await describeServices(context)).map(describeService),
    }),
    readList(tasks, {
      calls: taskCalls,
      read: async (context) => (await describeTasks(context)).map(describeTask),
    }),
    readList(usedDefinitions, {
      calls: { ...serviceCalls, ...taskCalls },
      read: async (context) => listUsed(await describeServices(context), await describeTasks(context)),
    }),
    // ECS describes one definition with each call, and no list tells what is in one.
    readEach(taskDefinitions, {
      calls: { 'ecs:DescribeTaskDefinition': ['ecs:DescribeTaskDefinition'] },
      read: async ({ arn }, context) => {
        const command = new DescribeTaskDefinitionCommand({ taskDefinition: arn })
        const answer = await requireField(clientOf(context).send(command, options(context)), 'taskDefinition')
        return answer.taskDefinition ? describeDefinition(answer.taskDefinition) : {}
      },
    }),
  ],
})
