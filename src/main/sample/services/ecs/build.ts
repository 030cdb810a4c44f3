import type {
  Cluster,
  ContainerDefinition,
  NetworkConfiguration,
  Service,
  Task,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import { daysBefore } from '../../moments'
import type { SampleSubnet, SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { roleArn } from '../../shared-names'

/** Where tasks of `awsvpc` mode run. */
export interface TaskNetwork {
  readonly vpc: SampleVpc
  readonly subnets: readonly SampleSubnet[]
  readonly groups: readonly string[]
  readonly public?: boolean
}

/** A task with its interface, which EC2 describes as well. */
export interface SampleTask {
  readonly task: Task & { readonly taskArn: string }
  /** Absent where the task uses the machine's own. */
  readonly attached?: { readonly name: string; readonly arn: string; readonly subnet: SampleSubnet }
  readonly network?: TaskNetwork
}

/** A cluster with all that runs in it. */
export interface SampleCluster {
  readonly cluster: Cluster & { readonly clusterArn: string }
  readonly services: readonly (Service & { readonly serviceArn: string })[]
  readonly tasks: readonly SampleTask[]
}

/** The name by which an ARN of ECS ends. */
export const lastOf = (arn: string): string => arn.split('/').at(-1) ?? arn

const arnOf = ({ account, region }: SamplePlace, resource: string): string =>
  sampleArn('ecs', region, account.id, resource)

/** The ARN of one revision. */
export const definitionArn = (place: SamplePlace, family: string, revision: number): string =>
  arnOf(place, `task-definition/${family}:${revision}`)

/** A good cluster, but for what `fields` say. */
export const makeCluster = (
  place: SamplePlace,
  clusterName: string,
  insights: 'enhanced' | 'enabled' | 'disabled',
  fields: Partial<Cluster> = {},
): Cluster & { readonly clusterArn: string } => ({
  clusterName,
  status: 'ACTIVE',
  registeredContainerInstancesCount: 0,
  capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  defaultCapacityProviderStrategy: [],
  settings: [{ name: 'containerInsights', value: insights }],
  tags: [
    { key: 'owner', value: place.account.owner },
    { key: 'environment', value: place.account.environment },
  ],
  ...fields,
  clusterArn: arnOf(place, `cluster/${clusterName}`),
})

/** An image of the account's own registry. */
export const imageOf = ({ account, region }: SamplePlace, name: string): string =>
  `${account.id}.dkr.ecr.${region}.amazonaws.com/${name}`

/** A good container, but for what `fields` say. */
export const makeContainer = (
  place: SamplePlace,
  name: string,
  image: string,
  fields: Partial<ContainerDefinition> = {},
): ContainerDefinition => ({
  name,
  image,
  cpu: 0,
  essential: true,
  portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' }],
  environment: [{ name: 'STAGE', value: place.account.environment }],
  mountPoints: [],
  volumesFrom: [],
  systemControls: [],
  user: '10001:10001',
  readonlyRootFilesystem: true,
  linuxParameters: { capabilities: { add: [], drop: ['ALL'] } },
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': `/ecs/${name}`, 'awslogs-region': place.region, 'awslogs-stream-prefix': 'ecs' },
  },
  healthCheck: { command: ['CMD', '/bin/healthy'], interval: 30, timeout: 5, retries: 3 },
  ...fields,
})

/** A good revision on Fargate, but for what `fields` say. */
export const makeDefinition = (
  place: SamplePlace,
  family: string,
  revision: number,
  containerDefinitions: ContainerDefinition[],
  fields: Partial<TaskDefinition> = {},
): TaskDefinition => ({
  family,
  revision,
  status: 'ACTIVE',
  taskRoleArn: roleArn(place.account, `ecs/${family}`),
  executionRoleArn: roleArn(place.account, 'ecs/task-execution'),
  networkMode: 'awsvpc',
  volumes: [],
  placementConstraints: [],
  compatibilities: ['EC2', 'FARGATE'],
  requiresCompatibilities: ['FARGATE'],
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  cpu: '512',
  memory: '1024',
  registeredAt: new Date('2025-11-18T10:12:00Z'),
  containerDefinitions,
  ...fields,
  taskDefinitionArn: definitionArn(place, family, revision),
})

const configurationOf = ({ subnets, groups, ...network }: TaskNetwork): NetworkConfiguration => ({
  awsvpcConfiguration: {
    subnets: subnets.map(({ id }) => id),
    securityGroups: [...groups],
    assignPublicIp: network.public === true ? 'ENABLED' : 'DISABLED',
  },
})

/** A good service, but for what `fields` say. */
export const makeService = (
  place: SamplePlace,
  cluster: string,
  serviceName: string,
  taskDefinition: string,
  network: TaskNetwork | undefined,
  fields: Partial<Service> = {},
): Service & { readonly serviceArn: string } => {
  const serviceArn = arnOf(place, `service/${cluster}/${serviceName}`)
  const networkConfiguration = network ? { networkConfiguration: configurationOf(network) } : {}
  const fargate = { launchType: 'FARGATE', platformVersion: 'LATEST', platformFamily: 'Linux' } as const
  const service: Service & { readonly serviceArn: string } = {
    serviceName,
    clusterArn: arnOf(place, `cluster/${cluster}`),
    status: 'ACTIVE',
    desiredCount: 2,
    runningCount: 2,
    pendingCount: 0,
    ...(fields.launchType === undefined && fields.capacityProviderStrategy === undefined ? fargate : {}),
    taskDefinition,
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: 200,
      minimumHealthyPercent: 100,
    },
    ...networkConfiguration,
    loadBalancers: [],
    serviceRegistries: [],
    schedulingStrategy: 'REPLICA',
    enableExecuteCommand: false,
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    createdAt: new Date('2025-06-03T08:00:00Z'),
    taskSets: [],
    events: [],
    tags: [{ key: 'owner', value: place.account.owner }],
    ...fields,
    serviceArn,
  }
  const deployment = {
    id: `ecs-svc/${sampleHex(16, 'deployment', serviceArn)}`,
    status: 'PRIMARY',
    taskDefinition,
    desiredCount: 2,
    runningCount: 2,
    rolloutState: 'COMPLETED' as const,
    ...networkConfiguration,
  }
  return { ...service, deployments: fields.deployments ?? [deployment] }
}

/** A task that runs; of a service where one is named. */
export const makeTask = (
  place: SamplePlace,
  cluster: string,
  name: string,
  taskDefinitionArn: string,
  network: TaskNetwork | undefined,
  fields: Partial<Task> = {},
): SampleTask => {
  const id = sampleHex(32, 'task', place.account.id, place.region, cluster, name)
  const [subnet] = network?.subnets ?? []
  const attachment = sampleUuid('attachment', id)
  const networkInterfaceId = subnet ? sampleId('eni', place.account.id, place.region, `ECS ${name}`, subnet.name) : ''
  const task: Task & { readonly taskArn: string } = {
    clusterArn: arnOf(place, `cluster/${cluster}`),
    taskDefinitionArn,
    group: `service:${name}`,
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    enableExecuteCommand: false,
    startedAt: daysBefore(place.at, 3),
    attachments: subnet
      ? [
          {
            id: attachment,
            type: 'ElasticNetworkInterface',
            status: 'ATTACHED',
            details: [
              { name: 'subnetId', value: subnet.id },
              { name: 'networkInterfaceId', value: networkInterfaceId },
            ],
          },
        ]
      : [],
    ...fields,
    taskArn: arnOf(place, `task/${cluster}/${id}`),
  }
  return subnet && network
    ? { task, network, attached: { name: `ECS ${name}`, arn: arnOf(place, `attachment/${attachment}`), subnet } }
    : { task }
}
