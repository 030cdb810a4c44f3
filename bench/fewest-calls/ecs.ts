import type { EstatePlace, Members } from '../estate'
import { each, itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const clusters: List = { from: 'ecs', operation: 'ListClusters', list: 'clusterArns', most: 100 }

const servicesOf = ({ name: cluster }: Members, place: EstatePlace): Promise<readonly Members[]> =>
  place.list('ecs', 'ListServices', 'serviceArns', { cluster })
const tasksOf = ({ name: cluster }: Members, place: EstatePlace): Promise<readonly Members[]> =>
  place.list('ecs', 'ListTasks', 'taskArns', { cluster })

/** The pages of a list of each cluster, one at least. */
const pagesOf = (items: typeof servicesOf): Row['count'] =>
  each(
    clusters,
    async (cluster, place) => Math.max(1, Math.ceil((await items(cluster, place)).length / 100)),
    undefined,
    1,
  )

/** The calls that describe what is in each cluster, so many at once. */
const batchesOf = (items: typeof servicesOf, size: number): Row['count'] =>
  each(clusters, async (cluster, place) => Math.ceil((await items(cluster, place)).length / size), undefined, 2)

/** The definitions that services and tasks of a cluster name, each once. */
const definitionsOf = async (cluster: Members, place: EstatePlace): Promise<readonly string[]> => {
  const names = async (items: typeof servicesOf): Promise<string[]> =>
    (await items(cluster, place)).map(({ name }) => String(name))
  const input = { cluster: cluster['name'] }
  const [serviceNames, taskNames] = [await names(servicesOf), await names(tasksOf)]
  const services = await place.list('ecs', 'DescribeServices', 'services', { ...input, services: serviceNames })
  const tasks = await place.list('ecs', 'DescribeTasks', 'tasks', { ...input, tasks: taskNames })
  return [
    ...services.map(({ taskDefinition }) => String(taskDefinition)),
    ...tasks.map(({ taskDefinitionArn }) => String(taskDefinitionArn)),
  ]
}

/** What ECS takes at least: clusters, services and tasks in batches, and a call for each definition in use. */
export const rows: readonly Row[] = [
  { operation: 'ecs:ListClusters', per: 'region', count: pages(clusters) },
  {
    operation: 'ecs:DescribeClusters',
    per: 'region',
    count: async (place) => {
      const calls = Math.ceil((await itemsOf(place, clusters)).length / 100)
      return calls === 0 ? [] : [{ calls, steps: 1, stepsBefore: await pageCount(place, clusters) }]
    },
  },
  { operation: 'ecs:ListServices', per: 'region', count: pagesOf(servicesOf) },
  { operation: 'ecs:DescribeServices', per: 'region', count: batchesOf(servicesOf, 10) },
  { operation: 'ecs:ListTasks', per: 'region', count: pagesOf(tasksOf) },
  { operation: 'ecs:DescribeTasks', per: 'region', count: batchesOf(tasksOf, 100) },
  {
    operation: 'ecs:DescribeTaskDefinition',
    per: 'region',
    count: async (place) => {
      const all = await Promise.all((await itemsOf(place, clusters)).map((each) => definitionsOf(each, place)))
      const used = new Set(all.flat())
      const stepsBefore = (await pageCount(place, clusters)) + 3
      return [...used].map(() => ({ calls: 1, steps: 1, stepsBefore }))
    },
  },
]
