import type { TaskDefinition } from '@aws-sdk/client-ecs'
import { hostileNames } from '../../hostile-names'
import { sampleSecret } from '../../ids'
import { securityGroupId, type SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { roleArn } from '../../shared-names'
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

/** As bad as ever: what was tried once on a machine, and what was put onto the internet for a talk. */
export const sandboxClusters = (place: SamplePlace, vpc: SampleVpc): readonly SampleCluster[] => {
  const network: TaskNetwork = {
    vpc,
    subnets: vpc.subnets.filter(({ name }) => name === 'default-a'),
    groups: [securityGroupId(place.account, place.region, `${vpc.id} all-open`)],
    public: true,
  }
  const talk = definitionArn(place, 'talk', 3)
  const builder = definitionArn(place, 'builder', 2)
  const files = definitionArn(place, 'files', 1)
  const onMachine = { launchType: 'EC2', platformVersion: undefined, platformFamily: undefined } as const
  return [
    {
      cluster: makeCluster(place, 'demo', 'disabled', {
        activeServicesCount: 2,
        runningTasksCount: 3,
        registeredContainerInstancesCount: 1,
        configuration: { executeCommandConfiguration: { logging: 'NONE' } },
        tags: [{ key: 'note', value: hostileNames.markup }],
      }),
      services: [
        makeService(place, 'demo', 'talk', talk, network, {
          launchType: 'FARGATE',
          platformVersion: '1.3.0',
          platformFamily: 'Linux',
          enableExecuteCommand: true,
          desiredCount: 1,
          runningCount: 1,
          deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
        }),
        makeService(place, 'demo', 'files', files, undefined, {
          launchType: 'EC2',
          desiredCount: 1,
          runningCount: 1,
          deployments: [
            {
              id: 'ecs-svc/0123456789012345678',
              status: 'PRIMARY',
              taskDefinition: files,
              rolloutState: 'COMPLETED',
              volumeConfigurations: [
                {
                  name: 'files',
                  managedEBSVolume: {
                    encrypted: false,
                    sizeInGiB: 20,
                    roleArn: roleArn(place.account, 'ecs/infrastructure'),
                  },
                },
              ],
            },
          ],
        }),
      ],
      tasks: [
        makeTask(place, 'demo', 'talk', talk, network, { platformVersion: '1.3.0', enableExecuteCommand: true }),
        makeTask(place, 'demo', 'files', files, undefined, onMachine),
        makeTask(place, 'demo', 'builder', builder, undefined, { ...onMachine, group: 'family:builder' }),
      ],
    },
    { cluster: makeCluster(place, 'workshop', 'disabled', { activeServicesCount: 0 }), services: [], tasks: [] },
  ]
}

/** The definitions of the sandbox. */
export const sandboxDefinitions = (place: SamplePlace): readonly TaskDefinition[] => {
  const bare = {
    user: undefined,
    readonlyRootFilesystem: undefined,
    linuxParameters: undefined,
    logConfiguration: undefined,
    healthCheck: undefined,
  } as const
  const machine: Partial<TaskDefinition> = {
    networkMode: 'bridge',
    requiresCompatibilities: ['EC2'],
    runtimePlatform: undefined,
    cpu: undefined,
    memory: undefined,
  }
  const password = sampleSecret(place.account.id, 'talk').slice(0, 16).replace(/\W/g, 'x')
  return [
    makeDefinition(
      place,
      'talk',
      3,
      [
        makeContainer(place, 'talk', imageOf(place, 'demo/shop:latest'), {
          ...bare,
          portMappings: [{ containerPort: 27017, hostPort: 27017, protocol: 'tcp' }],
          environment: [{ name: 'DB_PASSWORD', value: password }],
        }),
      ],
      { taskRoleArn: roleArn(place.account, 'ecs/talk'), executionRoleArn: roleArn(place.account, 'ecs/talk') },
    ),
    makeDefinition(
      place,
      'builder',
      2,
      [
        makeContainer(place, 'builder', 'docker', {
          ...bare,
          memoryReservation: 512,
          user: 'root',
          privileged: true,
          linuxParameters: { capabilities: { add: ['SYS_ADMIN'], drop: [] } },
          mountPoints: [{ sourceVolume: 'docker', containerPath: '/var/run/docker.sock', readOnly: false }],
        }),
      ],
      {
        ...machine,
        networkMode: 'host',
        pidMode: 'host',
        ipcMode: 'host',
        volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
      },
    ),
    makeDefinition(
      place,
      'files',
      1,
      [makeContainer(place, 'files', imageOf(place, 'demo/shop:2'), { ...bare, memory: 256 })],
      {
        ...machine,
        volumes: [
          { name: 'files', configuredAtLaunch: true },
          {
            name: 'shared',
            efsVolumeConfiguration: { fileSystemId: 'fs-0a1b2c3d4e5f60718', transitEncryption: 'DISABLED' },
          },
        ],
      },
    ),
  ]
}
