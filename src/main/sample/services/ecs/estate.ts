import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs'
import { during } from '../../moments'
import { defaultVpc, mainVpc, securityGroupId } from '../../network'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { kmsKeyArn, roleArn } from '../../shared-names'
import {
  definitionArn,
  imageOf,
  makeCluster,
  makeContainer,
  makeDefinition,
  makeService,
  makeTask,
  type SampleCluster,
  type TaskNetwork,
} from './build'
import { sandboxClusters, sandboxDefinitions } from './sandbox'

/** ECS of an account and region. */
export interface SampleEcs {
  readonly clusters: readonly SampleCluster[]
  /** All revisions that were ever registered. */
  readonly definitions: readonly TaskDefinition[]
}

const networkOf = (place: SamplePlace, side: 'private' | 'public', group: string): TaskNetwork | undefined => {
  const vpc = mainVpc(place.account, place.region)
  return vpc
    ? {
        vpc,
        subnets: vpc.subnets.filter(({ name }) => name.startsWith(side)),
        groups: [securityGroupId(place.account, place.region, group)],
        public: side === 'public',
      }
    : undefined
}

/** Sessions that are recorded and sealed with a key of the account. */
const recorded = (place: SamplePlace) =>
  ({
    configuration: {
      executeCommandConfiguration: {
        kmsKeyId: kmsKeyArn(place.account, place.region, 'data'),
        logging: 'OVERRIDE',
        logConfiguration: { cloudWatchLogGroupName: '/ecs/sessions', cloudWatchEncryptionEnabled: true },
      },
    },
  }) as const

const orderWorker = (place: SamplePlace): ContainerDefinition =>
  makeContainer(place, 'worker', imageOf(place, 'shop/worker:2.9.3'), {
    portMappings: [],
    secrets: [
      {
        name: 'DATABASE_PASSWORD',
        valueFrom: `arn:aws:secretsmanager:${place.region}:${place.account.id}:secret:storefront/database`,
      },
    ],
  })

/** What looks at each machine, and may do nothing to it. */
const metricsAgent = (place: SamplePlace): ContainerDefinition =>
  makeContainer(place, 'agent', imageOf(place, 'shop/worker:metrics-1.4.0'), {
    memory: 128,
    portMappings: [],
    mountPoints: [
      { sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true },
      { sourceVolume: 'state', containerPath: '/state', readOnly: false },
    ],
  })

const storefront = (place: SamplePlace): SampleEcs => {
  const closed = during(place.at, 'spring')
  const network = networkOf(place, 'private', 'web')
  const revision = closed ? 14 : 13
  const web = definitionArn(place, 'recommendations', revision)
  const worker = definitionArn(place, 'order-worker', 31)
  const agent = definitionArn(place, 'metrics-agent', 5)
  const scratch = {
    encrypted: true,
    kmsKeyId: kmsKeyArn(place.account, place.region, 'data'),
    sizeInGiB: 40,
    roleArn: roleArn(place.account, 'ecs/infrastructure'),
  }
  const strategy = [
    { capacityProvider: 'FARGATE', base: 1, weight: 1 },
    { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 3 },
  ]
  return {
    clusters: [
      {
        cluster: makeCluster(place, 'storefront', closed ? 'enhanced' : 'disabled', {
          activeServicesCount: 3,
          runningTasksCount: 3,
          registeredContainerInstancesCount: 1,
          ...recorded(place),
        }),
        services: [
          makeService(place, 'storefront', 'recommendations', web, network, { enableExecuteCommand: true }),
          makeService(place, 'storefront', 'order-worker', worker, network, {
            capacityProviderStrategy: strategy,
            deployments: [
              {
                id: 'ecs-svc/7012345678901234567',
                status: 'PRIMARY',
                taskDefinition: worker,
                rolloutState: 'COMPLETED',
                volumeConfigurations: [{ name: 'scratch', managedEBSVolume: scratch }],
              },
            ],
          }),
          makeService(place, 'storefront', 'metrics-agent', agent, undefined, {
            launchType: 'EC2',
            schedulingStrategy: 'DAEMON',
            deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
          }),
        ],
        tasks: [
          makeTask(place, 'storefront', 'recommendations', web, network, { enableExecuteCommand: true }),
          makeTask(place, 'storefront', 'order-worker', worker, network, { capacityProviderName: 'FARGATE' }),
          makeTask(place, 'storefront', 'metrics-agent', agent, undefined, {
            launchType: 'EC2',
            platformVersion: undefined,
            platformFamily: undefined,
          }),
        ],
      },
    ],
    definitions: [
      makeDefinition(place, 'recommendations', 13, [
        makeContainer(place, 'recommendations', imageOf(place, 'shop/web:4.2.0'), { readonlyRootFilesystem: false }),
      ]),
      makeDefinition(place, 'recommendations', 14, [
        makeContainer(place, 'recommendations', imageOf(place, 'shop/web:4.2.1')),
      ]),
      makeDefinition(place, 'order-worker', 31, [orderWorker(place)], {
        volumes: [
          { name: 'scratch', configuredAtLaunch: true },
          {
            name: 'exports',
            efsVolumeConfiguration: { fileSystemId: 'fs-0c1d2e3f4a5b6c7d8', transitEncryption: 'ENABLED' },
          },
        ],
      }),
      makeDefinition(place, 'metrics-agent', 5, [metricsAgent(place)], {
        networkMode: 'host',
        requiresCompatibilities: ['EC2'],
        runtimePlatform: undefined,
        cpu: undefined,
        memory: undefined,
        volumes: [
          { name: 'proc', host: { sourcePath: '/proc' } },
          { name: 'state', host: { sourcePath: '/srv/metrics-agent' } },
        ],
      }),
    ],
  }
}

const payments = (place: SamplePlace): SampleEcs => {
  const migrating = during(place.at, 'regression', 'recovery')
  const network = networkOf(place, migrating ? 'public' : 'private', 'web')
  const current = definitionArn(place, 'settlement', migrating ? 8 : 7)
  const container = (tag: string, hurried: boolean) =>
    makeContainer(place, 'settlement', imageOf(place, `payments/settlement${tag}`), {
      portMappings: [],
      ...(hurried ? { logConfiguration: undefined, user: 'root' } : {}),
    })
  return {
    clusters: [
      {
        cluster: makeCluster(place, 'payments', 'enabled', {
          activeServicesCount: 1,
          runningTasksCount: 1,
          ...recorded(place),
        }),
        services: [
          makeService(place, 'payments', 'settlement', current, network, {
            ...(migrating ? { deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 } } : {}),
          }),
        ],
        tasks: [makeTask(place, 'payments', 'settlement', current, network)],
      },
    ],
    definitions: [
      makeDefinition(place, 'settlement', 7, [container(':3.4.1', false)]),
      makeDefinition(place, 'settlement', 8, [container(':latest', true)]),
    ],
  }
}

const staging = (place: SamplePlace): SampleEcs => {
  const mended = during(place.at, 'recovery')
  const network = networkOf(place, 'private', 'web')
  const current = definitionArn(place, 'storefront', mended ? 57 : 44)
  return {
    clusters: [
      {
        cluster: makeCluster(place, 'staging', 'disabled', { activeServicesCount: 1, runningTasksCount: 1 }),
        services: [
          makeService(place, 'staging', 'storefront', current, network, {
            ...(mended
              ? {}
              : {
                  platformVersion: '1.3.0',
                  deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
                }),
          }),
        ],
        tasks: [makeTask(place, 'staging', 'storefront', current, network, mended ? {} : { platformVersion: '1.3.0' })],
      },
    ],
    definitions: [
      makeDefinition(
        place,
        'storefront',
        44,
        [
          makeContainer(place, 'storefront', imageOf(place, 'storefront'), {
            user: undefined,
            readonlyRootFilesystem: undefined,
            healthCheck: undefined,
          }),
        ],
        { executionRoleArn: `arn:aws:iam::${place.account.id}:role/ecs/storefront` },
      ),
      makeDefinition(place, 'storefront', 57, [makeContainer(place, 'storefront', imageOf(place, 'storefront:57'))]),
    ],
  }
}

const none: SampleEcs = { clusters: [], definitions: [] }

/** ECS of an account and region on the day. */
export const ecsOf = (place: SamplePlace): SampleEcs => {
  const { account, region } = place
  switch (account.key) {
    case 'storefront':
      return region === mainRegion ? storefront(place) : none
    case 'payments':
      return region === mainRegion ? payments(place) : none
    case 'staging':
      return region === mainRegion ? staging(place) : none
    case 'sandbox': {
      const vpc = defaultVpc(account, region)
      if (region !== homeRegion || !vpc) return none
      return { clusters: sandboxClusters(place, vpc), definitions: sandboxDefinitions(place) }
    }
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return none
  }
}
