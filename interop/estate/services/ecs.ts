import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  StartTaskCommand,
} from '@aws-sdk/client-ecs'
import type {
  ContainerDefinition,
  CreateServiceCommandInput,
  RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs'
import { DescribeInstancesCommand } from '@aws-sdk/client-ec2'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`

const kept: ContainerDefinition = {
  name: 'web',
  image: `${account}.dkr.ecr.${regions.main}.amazonaws.com/kept:1.0.0`,
  user: '10001',
  readonlyRootFilesystem: true,
  memory: 512,
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/web' } },
  healthCheck: { command: ['CMD', '/healthy'] },
}

/** Three clusters: one as it should be, one whose services are open and whose task owns its machine, and an empty one. */
export const build = async ({ site, network }: Ground): Promise<void> => {
  const ecs = site.client(ECSClient)
  const cluster = async (title: string, value: 'enabled' | 'disabled'): Promise<string> => {
    const settings = [{ name: 'containerInsights' as const, value }]
    const clusterName = title.replaceAll(' ', '-')
    const made = await ecs.send(new CreateClusterCommand({ clusterName, settings }))
    site.name(`ecs-cluster:${title}`, made.cluster?.clusterArn)
    return clusterName
  }
  const define = async (title: string, input: Omit<RegisterTaskDefinitionCommandInput, 'family'>): Promise<string> => {
    const made = await ecs.send(new RegisterTaskDefinitionCommand({ family: title.replaceAll(' ', '-'), ...input }))
    site.name(`definition:${title}`, made.taskDefinition?.taskDefinitionArn)
    return given(made.taskDefinition?.taskDefinitionArn)
  }
  const serve = async (title: string, input: Omit<CreateServiceCommandInput, 'serviceName'>): Promise<void> => {
    const made = await ecs.send(
      new CreateServiceCommand({ serviceName: title.replaceAll(' ', '-'), desiredCount: 1, ...input }),
    )
    site.name(`ecs-service:${title}`, made.service?.serviceArn)
  }
  const fargate = { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '512', memory: '1024' } as const
  const inside = (assignPublicIp: 'ENABLED' | 'DISABLED', ...subnets: string[]) => ({
    awsvpcConfiguration: { subnets, securityGroups: [given(network.groups.get('web'))], assignPublicIp },
  })

  const good = await cluster('kept', 'enabled')
  const bad = await cluster('careless', 'disabled')
  await cluster('empty', 'disabled')
  const ofKept = await define('kept', {
    ...fargate,
    requiresCompatibilities: ['FARGATE'],
    taskRoleArn: roleArn('machine'),
    executionRoleArn: roleArn('fargate-for-us'),
    containerDefinitions: [kept],
    volumes: [
      { name: 'files', efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'ENABLED' } },
    ],
  })
  const ofImage = await define('as the image says', {
    ...fargate,
    requiresCompatibilities: ['FARGATE'],
    taskRoleArn: roleArn('machine-administrator'),
    executionRoleArn: roleArn('machine-administrator'),
    containerDefinitions: [{ name: 'web', image: 'registry.example:5000/shop/web', memory: 256 }],
    volumes: [{ name: 'files', efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0' } }],
  })
  const ofMachine = await define('owner of its machine', {
    networkMode: 'host',
    pidMode: 'host',
    taskRoleArn: roleArn('nobody'),
    containerDefinitions: [
      {
        ...kept,
        image: 'docker:latest',
        user: 'root',
        memory: undefined,
        memoryReservation: 128,
        privileged: true,
        linuxParameters: { capabilities: { add: ['SYS_ADMIN'] } },
        environment: [{ name: 'DB_PASSWORD', value: 'Xk29fj!vLq71-zPw' }],
        mountPoints: [{ sourceVolume: 'docker', containerPath: '/var/run/docker.sock' }],
      },
    ],
    volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
  })
  const onBridge = await define('on a bridge', {
    requiresCompatibilities: ['EC2'],
    containerDefinitions: [{ ...kept, mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] }],
    volumes: [{ name: 'data', host: { sourcePath: '/srv/data' } }],
  })
  const hosted = await define('in the network of its machine', {
    requiresCompatibilities: ['EC2'],
    networkMode: 'host',
    containerDefinitions: [kept],
  })

  await serve('kept', {
    cluster: good,
    taskDefinition: ofKept,
    launchType: 'FARGATE',
    platformVersion: 'LATEST',
    networkConfiguration: inside('DISABLED', network.privateA, network.privateB),
  })
  await serve('public', {
    cluster: bad,
    taskDefinition: ofImage,
    launchType: 'FARGATE',
    platformVersion: '1.3.0',
    networkConfiguration: inside('ENABLED', network.publicA),
  })
  await serve('on a bridge', { cluster: bad, taskDefinition: onBridge, launchType: 'EC2' })
  await serve('hosted', { cluster: bad, taskDefinition: hosted, launchType: 'EC2' })

  const { Reservations } = await site.main.ec2.send(new DescribeInstancesCommand({}))
  const instanceId = given(Reservations?.[0]?.Instances?.[0]?.InstanceId)
  const registered = await ecs.send(
    new RegisterContainerInstanceCommand({
      cluster: bad,
      instanceIdentityDocument: JSON.stringify({ instanceId, region: regions.main, accountId: account }),
    }),
  )
  const machine = given(registered.containerInstance?.containerInstanceArn)
  await ecs.send(new StartTaskCommand({ cluster: bad, taskDefinition: ofMachine, containerInstances: [machine] }))
}
