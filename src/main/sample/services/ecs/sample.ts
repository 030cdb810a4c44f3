import * as ecs from '@aws-sdk/client-ecs'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { lastOf, type SampleCluster } from './build'
import { ecsOf, type SampleEcs } from './estate'

type Context = SampleContext<SampleEcs>
type Paging = { readonly nextToken?: string | undefined; readonly maxResults?: number | undefined }

const cut = (
  context: Context,
  items: readonly string[],
  { nextToken, maxResults }: Paging,
): { readonly items: string[]; readonly next: { readonly nextToken?: string } } => {
  const page = context.page(items, { token: nextToken, max: maxResults, size: 100, most: 100 })
  return { items: page.items, next: page.next ? { nextToken: page.next } : {} }
}

const find = (name: string | undefined, { state }: Context): SampleCluster => {
  const found = state.clusters.find(({ cluster }) => lastOf(cluster.clusterArn) === lastOf(name ?? 'default'))
  if (!found) throw new AwsFailure('ClusterNotFoundException', 'Cluster not found.')
  return found
}

/** What was asked for and is there, and a failure for each that is not. */
const pick = <Item>(
  asked: readonly string[],
  items: readonly Item[],
  arnOf: (item: Item) => string,
  most: number,
): { readonly found: Item[]; readonly failures: ecs.Failure[] } => {
  if (asked.length > most) throw new AwsFailure('InvalidParameterException', `At most ${most} may be described.`)
  const known = new Map(items.flatMap((item) => [[arnOf(item), item] as const, [lastOf(arnOf(item)), item] as const]))
  return {
    found: asked.flatMap((name) => known.get(name) ?? []),
    failures: asked.filter((name) => !known.has(name)).map((arn) => ({ arn, reason: 'MISSING' })),
  }
}

/** ECS of the sample. */
export const sample = defineSampleService<typeof ecs, SampleEcs>({
  service: 'ecs',
  scope: 'regional',
  sdk: ecs,
  client: ecs.ECSClient,
  badToken: 'InvalidParameterException',
  state: ecsOf,
}).answer({
  ListClusters: (input, context) => {
    const arns = context.state.clusters.map(({ cluster }) => cluster.clusterArn)
    const { items, next } = cut(context, arns, input)
    return { clusterArns: items, ...next }
  },
  DescribeClusters: ({ clusters = ['default'], include = [] }, { state }) => {
    const all = state.clusters.map(({ cluster }) => cluster)
    const { found, failures } = pick(clusters, all, ({ clusterArn }) => clusterArn, 100)
    const described = found.map(({ settings, configuration, tags, ...cluster }) => ({
      ...cluster,
      settings: include.includes('SETTINGS') ? settings : [],
      ...(include.includes('CONFIGURATIONS') ? { configuration } : {}),
      tags: include.includes('TAGS') ? tags : [],
    }))
    return { clusters: described, failures }
  },
  ListServices: (input, context) => {
    const arns = find(input.cluster, context).services.map(({ serviceArn }) => serviceArn)
    const { items, next } = cut(context, arns, input)
    return { serviceArns: items, ...next }
  },
  DescribeServices: ({ cluster, services = [], include = [] }, context) => {
    const { found, failures } = pick(services, find(cluster, context).services, ({ serviceArn }) => serviceArn, 10)
    return {
      services: found.map(({ tags, ...service }) => ({ ...service, ...(include.includes('TAGS') ? { tags } : {}) })),
      failures,
    }
  },
  ListTasks: (input, context) => {
    const arns = find(input.cluster, context).tasks.map(({ task }) => task.taskArn)
    const { items, next } = cut(context, arns, input)
    return { taskArns: items, ...next }
  },
  DescribeTasks: ({ cluster, tasks = [] }, context) => {
    const all = find(cluster, context).tasks.map(({ task }) => task)
    const { found, failures } = pick(tasks, all, ({ taskArn }) => taskArn, 100)
    return { tasks: found, failures }
  },
  DescribeTaskDefinition: ({ taskDefinition }, { state }) => {
    const found = state.definitions.find(({ taskDefinitionArn }) => taskDefinitionArn === taskDefinition)
    if (!found) throw new AwsFailure('ClientException', 'Unable to describe task definition.')
    return { taskDefinition: found, tags: [] }
  },
})
