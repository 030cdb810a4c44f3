import { z } from 'zod'
import { dateTime, detailFact, listFact, ordered, volatile } from '../../engine/fact'

const tags = z.array(z.object({ key: z.string().optional(), value: z.string().optional() })).default([])

const strategy = z
  .array(
    z.object({
      /** `FARGATE`, `FARGATE_SPOT` or the name of a provider of the account. */
      capacityProvider: z.string(),
      weight: z.number().optional(),
      base: z.number().optional(),
    }),
  )
  .default([])

const networkConfiguration = z
  .object({
    awsvpcConfiguration: z
      .object({
        subnets: z.array(z.string()).default([]),
        securityGroups: z.array(z.string()).default([]),
        /** `ENABLED` or `DISABLED`, AWS's default of the API. */
        assignPublicIp: z.string().optional(),
      })
      .optional(),
  })
  .optional()

const clusterSchema = z.object({
  /** AWS's `clusterArn`. */
  arn: z.string(),
  clusterName: z.string(),
  /** `ACTIVE`, `PROVISIONING`, `DEPROVISIONING`, `FAILED` or `INACTIVE`. */
  status: z.string().optional(),
  /** `containerInsights` with `enhanced`, `enabled` or `disabled`. */
  settings: z.array(z.object({ name: z.string().optional(), value: z.string().optional() })).default([]),
  configuration: z
    .object({
      executeCommandConfiguration: z
        .object({
          /** The key of the session, over the encryption of its connection. */
          kmsKeyId: z.string().optional(),
          /** `NONE`, `DEFAULT` (where the task's own logs go) or `OVERRIDE`. */
          logging: z.string().optional(),
          logConfiguration: z
            .object({
              cloudWatchLogGroupName: z.string().optional(),
              cloudWatchEncryptionEnabled: z.boolean().optional(),
              s3BucketName: z.string().optional(),
              s3EncryptionEnabled: z.boolean().optional(),
            })
            .optional(),
        })
        .optional(),
      managedStorageConfiguration: z
        .object({
          kmsKeyId: z.string().optional(),
          fargateEphemeralStorageKmsKeyId: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  capacityProviders: z.array(z.string()).default([]),
  defaultCapacityProviderStrategy: strategy,
  runningTasksCount: volatile(z.number().optional()),
  activeServicesCount: z.number().optional(),
  registeredContainerInstancesCount: volatile(z.number().optional()),
  tags,
})

/** A cluster of ECS. */
export type Cluster = z.infer<typeof clusterSchema>

/** All clusters of a region. */
export const clusters = listFact<Cluster>({
  id: 'ecs-clusters',
  title: 'ECS clusters',
  per: 'region',
  type: 'AWS::ECS::Cluster',
  schema: clusterSchema,
  nameOf: ({ clusterName }) => clusterName,
})

const volumeConfigurations = z
  .array(
    z.object({
      name: z.string().optional(),
      managedEBSVolume: z
        .object({
          /** Absent where the account's default for EBS decides. */
          encrypted: z.boolean().optional(),
          kmsKeyId: z.string().optional(),
          /** A volume of a snapshot is encrypted as the snapshot is. */
          snapshotId: z.string().optional(),
        })
        .optional(),
    }),
  )
  .default([])

const taskSetSchema = z.object({
  id: z.string().optional(),
  taskSetArn: z.string().optional(),
  /** `PRIMARY`, `ACTIVE` or `DRAINING`. */
  status: z.string().optional(),
  taskDefinition: z.string().optional(),
  launchType: z.string().optional(),
  platformVersion: z.string().optional(),
  platformFamily: z.string().optional(),
  networkConfiguration,
})

const serviceSchema = z.object({
  /** AWS's `serviceArn`; the older form holds no name of a cluster. */
  arn: z.string(),
  serviceName: z.string(),
  clusterArn: z.string(),
  /** `ACTIVE`, `DRAINING` or `INACTIVE`. */
  status: z.string().optional(),
  /** Automatic scaling changes it. */
  desiredCount: volatile(z.number().optional()),
  runningCount: volatile(z.number().optional()),
  /** `EC2`, `FARGATE`, `EXTERNAL` or `MANAGED_INSTANCES`; absent where a strategy of capacity providers decides. */
  launchType: z.string().optional(),
  capacityProviderStrategy: strategy,
  /** `LATEST` or a number, as people asked for it; Fargate only. */
  platformVersion: z.string().optional(),
  /** `Linux` or one of Windows, as `WINDOWS_SERVER_2022_CORE`; Fargate only. */
  platformFamily: z.string().optional(),
  /** ARN of the definition; absent where an outer controller keeps it in task sets. */
  taskDefinition: z.string().optional(),
  deploymentController: z.object({ type: z.string().optional() }).optional(),
  deploymentConfiguration: z
    .object({
      deploymentCircuitBreaker: z
        .object({ enable: z.boolean().optional(), rollback: z.boolean().optional() })
        .optional(),
      alarms: z.object({ enable: z.boolean().optional(), rollback: z.boolean().optional() }).optional(),
      maximumPercent: z.number().optional(),
      minimumHealthyPercent: z.number().optional(),
      strategy: z.string().optional(),
    })
    .optional(),
  networkConfiguration,
  /** Of the primary deployment. */
  volumeConfigurations,
  loadBalancers: z
    .array(
      z.object({
        targetGroupArn: z.string().optional(),
        /** A classic load balancer's name. */
        loadBalancerName: z.string().optional(),
        containerName: z.string().optional(),
        containerPort: z.number().optional(),
      }),
    )
    .default([]),
  /** `REPLICA` or `DAEMON`. */
  schedulingStrategy: z.string().optional(),
  /** Whether people may open a shell in its containers. */
  enableExecuteCommand: z.boolean().optional(),
  createdAt: dateTime().optional(),
  /** Those that run; empty for the rolling kind of deployment. */
  taskSets: z.array(taskSetSchema).default([]),
  tags,
})

/** A service of ECS with its task sets. */
export type Service = z.infer<typeof serviceSchema>

/** All services of all clusters of a region. */
export const services = listFact<Service>({
  id: 'ecs-services',
  title: 'ECS services',
  per: 'region',
  type: 'AWS::ECS::Service',
  schema: serviceSchema,
  nameOf: ({ serviceName }) => serviceName,
})

const taskSchema = z.object({
  /** AWS's `taskArn`. */
  arn: z.string(),
  clusterArn: z.string(),
  taskDefinitionArn: z.string(),
  /** `service:NAME` for a service's own, `family:NAME` or what people chose for tasks that somebody started. */
  group: z.string().optional(),
  launchType: z.string().optional(),
  /** The number that really runs; Fargate only. */
  platformVersion: z.string().optional(),
  platformFamily: z.string().optional(),
  enableExecuteCommand: z.boolean().optional(),
  /** Of the attachment to a network, in `awsvpc` mode. */
  NetworkInterfaceIds: z.array(z.string()).default([]),
})

/** A task that runs. */
export type Task = z.infer<typeof taskSchema>

/** All tasks that run in a region, services' own among them. */
export const tasks = listFact<Task>({
  id: 'ecs-tasks',
  title: 'ECS tasks',
  per: 'region',
  type: 'AWS::ECS::Task',
  schema: taskSchema,
  nameOf: ({ arn }) => arn.split('/').at(-1) ?? arn,
})

const usedDefinitionSchema = z.object({
  /** Of one revision, which never changes. */
  arn: z.string(),
  /** ARNs of the services that run it now; empty where only tasks without a service do. */
  Services: z.array(z.string()).default([]),
})

/** A revision of a task definition that something runs. */
export type UsedDefinition = z.infer<typeof usedDefinitionSchema>

/** All task definitions that a service, a task set or a running task of a region names. Others do no harm and are not read. */
export const usedDefinitions = listFact<UsedDefinition>({
  id: 'ecs-task-definitions',
  title: 'ECS task definitions in use',
  per: 'region',
  type: 'AWS::ECS::TaskDefinition',
  schema: usedDefinitionSchema,
  nameOf: ({ arn }) => arn.split('/').at(-1) ?? arn,
})

const foundSecret = z.object({
  /** Where it stands: `environment NAME`, `command`, `entryPoint`, `label NAME`, `log option NAME`, `health check`. */
  Place: z.string(),
  /** Which detector recognized it. */
  Detector: z.string(),
  /** Version of the detector. */
  Version: z.number(),
  /** What may be shown of it. */
  Preview: z.string(),
})

const containerSchema = z.object({
  name: z.string(),
  image: z.string().optional(),
  essential: z.boolean().optional(),
  /** Mebibytes; the hard limit. */
  memory: z.number().optional(),
  /** Mebibytes; the soft limit. */
  memoryReservation: z.number().optional(),
  /** Units of a 1024th of a processor; 0 where none is reserved. */
  cpu: z.number().optional(),
  portMappings: z
    .array(
      z.object({
        containerPort: z.number().optional(),
        hostPort: z.number().optional(),
        protocol: z.string().optional(),
      }),
    )
    .default([]),
  /** `user`, `uid`, `user:group` or `uid:gid`; absent where the image decides. */
  user: z.string().optional(),
  privileged: z.boolean().optional(),
  readonlyRootFilesystem: z.boolean().optional(),
  linuxParameters: z
    .object({
      capabilities: z
        .object({ add: z.array(z.string()).default([]), drop: z.array(z.string()).default([]) })
        .optional(),
    })
    .optional(),
  mountPoints: z
    .array(
      z.object({
        sourceVolume: z.string().optional(),
        containerPath: z.string().optional(),
        readOnly: z.boolean().optional(),
      }),
    )
    .default([]),
  /** The driver; its options are dropped on arrival. */
  logConfiguration: z.object({ logDriver: z.string().optional() }).optional(),
  /** That there is one; its command is dropped on arrival. */
  HasHealthCheck: z.boolean(),
  dependsOn: z.array(z.object({ containerName: z.string().optional(), condition: z.string().optional() })).default([]),
  /** Names and where ECS fetches the values: ARNs of Secrets Manager or names of parameters. */
  secrets: z.array(z.object({ name: z.string().optional(), valueFrom: z.string().optional() })).default([]),
  /** Names of the environment variables; their values are dropped on arrival. */
  EnvironmentVariables: z.array(z.string()).default([]),
  /** What looked like a secret; never the text itself. */
  Secrets: z.array(foundSecret).default([]),
})

/** A container of a task definition, without the values of its environment. */
export type ContainerDefinition = z.infer<typeof containerSchema>

const taskDefinitionSchema = z.object({
  family: z.string().optional(),
  revision: z.number().optional(),
  taskRoleArn: z.string().optional(),
  executionRoleArn: z.string().optional(),
  /** `awsvpc`, `bridge`, `host` or `none`; absent is Docker's own: `bridge` on Linux, `nat` on Windows. */
  networkMode: z.string().optional(),
  /** `host` or `task`; absent is a space of its own for each container. */
  pidMode: z.string().optional(),
  /** `host`, `task` or `none`. */
  ipcMode: z.string().optional(),
  requiresCompatibilities: z.array(z.string()).default([]),
  /** Absent for Linux unless people name it. */
  runtimePlatform: z
    .object({ operatingSystemFamily: z.string().optional(), cpuArchitecture: z.string().optional() })
    .optional(),
  /** Of the whole task, in the text AWS gives. */
  cpu: z.string().optional(),
  memory: z.string().optional(),
  volumes: z
    .array(
      z.object({
        name: z.string().optional(),
        /** A folder of the machine; without a path an empty one that goes with the task. */
        host: z.object({ sourcePath: z.string().optional() }).optional(),
        efsVolumeConfiguration: z
          .object({
            fileSystemId: z.string(),
            rootDirectory: z.string().optional(),
            /** `ENABLED` or `DISABLED`, the default. */
            transitEncryption: z.string().optional(),
            authorizationConfig: z
              .object({ accessPointId: z.string().optional(), iam: z.string().optional() })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
  registeredAt: dateTime().optional(),
  /** In the order in which people wrote them. */
  containerDefinitions: ordered(z.array(containerSchema)).default([]),
})

/** What a revision of a task definition says. */
export type TaskDefinition = z.infer<typeof taskDefinitionSchema>

/** Each task definition in use. */
export const taskDefinitions = detailFact<TaskDefinition, UsedDefinition>({
  id: 'ecs-task-definition-settings',
  title: 'settings of ECS task definitions',
  of: usedDefinitions,
  schema: taskDefinitionSchema,
})
