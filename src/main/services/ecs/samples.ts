import type { Cluster, ContainerDefinition, Service, Task, TaskDefinition, UsedDefinition } from './facts'

const arn = (resource: string): string => `arn:aws:ecs:eu-central-1:111122223333:${resource}`

/** The cluster `shop`. */
export const cluster = (fields: Partial<Cluster> = {}): Cluster => ({
  arn: arn(`cluster/${fields.clusterName ?? 'shop'}`),
  clusterName: 'shop',
  status: 'ACTIVE',
  settings: [{ name: 'containerInsights', value: 'enabled' }],
  capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  defaultCapacityProviderStrategy: [],
  activeServicesCount: 1,
  tags: [],
  ...fields,
})

/** The ARN of the cluster `shop`. */
export const clusterArn = cluster().arn

/** The ARN of the definition `shop-web:7`. */
export const definitionArn = arn('task-definition/shop-web:7')

/** The service `web` of the cluster `shop`, on Fargate in private subnets. */
export const service = (fields: Partial<Service> = {}): Service => ({
  arn: arn(`service/shop/${fields.serviceName ?? 'web'}`),
  serviceName: 'web',
  clusterArn,
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 2,
  launchType: 'FARGATE',
  capacityProviderStrategy: [],
  platformVersion: 'LATEST',
  platformFamily: 'Linux',
  taskDefinition: definitionArn,
  deploymentController: { type: 'ECS' },
  deploymentConfiguration: {
    deploymentCircuitBreaker: { enable: true, rollback: true },
    maximumPercent: 200,
    minimumHealthyPercent: 100,
  },
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED' },
  },
  volumeConfigurations: [],
  loadBalancers: [],
  schedulingStrategy: 'REPLICA',
  enableExecuteCommand: false,
  createdAt: '2025-06-01T08:00:00.000Z',
  taskSets: [],
  tags: [],
  ...fields,
})

/** The ARN of the service `web`. */
export const serviceArn = service().arn

/** A task of the service `web`. */
export const task = (fields: Partial<Task> = {}): Task => ({
  arn: arn('task/shop/0123456789abcdef0123456789abcdef'),
  clusterArn,
  taskDefinitionArn: definitionArn,
  group: 'service:web',
  launchType: 'FARGATE',
  platformVersion: '1.4.0',
  platformFamily: 'Linux',
  enableExecuteCommand: false,
  NetworkInterfaceIds: ['eni-1'],
  ...fields,
})

/** The definition `shop-web:7`, which the service `web` runs. */
export const usedDefinition = (fields: Partial<UsedDefinition> = {}): UsedDefinition => ({
  arn: definitionArn,
  Services: [serviceArn],
  ...fields,
})

/** The container `web`, with all that is good. */
export const container = (fields: Partial<ContainerDefinition> = {}): ContainerDefinition => ({
  name: 'web',
  image: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/web:1.8.2',
  essential: true,
  memory: 512,
  cpu: 256,
  portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' }],
  user: '10001:10001',
  privileged: false,
  readonlyRootFilesystem: true,
  mountPoints: [],
  logConfiguration: { logDriver: 'awslogs' },
  HasHealthCheck: true,
  dependsOn: [],
  secrets: [],
  EnvironmentVariables: [],
  Secrets: [],
  ...fields,
})

/** The settings of `shop-web:7`: one container on Fargate. */
export const taskDefinition = (fields: Partial<TaskDefinition> = {}): TaskDefinition => ({
  family: 'shop-web',
  revision: 7,
  taskRoleArn: 'arn:aws:iam::111122223333:role/shop-web',
  executionRoleArn: 'arn:aws:iam::111122223333:role/shop-execution',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
  cpu: '512',
  memory: '1024',
  volumes: [],
  registeredAt: '2026-02-01T08:00:00.000Z',
  containerDefinitions: [container()],
  ...fields,
})

/** What a check of definitions is given: one definition in use that says this. */
export const withDefinition = (fields: Partial<TaskDefinition> = {}) => ({
  usedDefinitions: [usedDefinition()],
  taskDefinitions: { [definitionArn]: taskDefinition(fields) },
})

/** The same, with one container that says this. */
export const withContainer = (fields: Partial<ContainerDefinition> = {}, definition: Partial<TaskDefinition> = {}) =>
  withDefinition({ containerDefinitions: [container(fields)], ...definition })

/** Nothing runs. */
export const noDefinition = { usedDefinitions: [], taskDefinitions: {} }

/** What a definition says that runs on machines of the account. */
export const onMachines: Partial<TaskDefinition> = {
  networkMode: 'bridge',
  requiresCompatibilities: ['EC2'],
  cpu: undefined,
  memory: undefined,
}

/** A definition in use that AWS did not describe. */
export const deniedDefinition = {
  usedDefinitions: [usedDefinition()],
  taskDefinitions: { [definitionArn]: { kind: 'denied', action: 'ecs:DescribeTaskDefinition' } },
} as const
