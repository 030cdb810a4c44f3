import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as ecsSample } from '../../sample/services/ecs/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { collectorFor } from '../testing/collector-for'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { describeContainer, describeService, listUsed } from './collector'
import { clusters, services, taskDefinitions, tasks, usedDefinitions } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const region = 'eu-central-1'
const home = 'us-east-1'
const arn = (resource: string): string => `arn:aws:ecs:${region}:444455556666:${resource}`

describe('the collector of ECS', () => {
  it('reads clusters with their settings, and who may look into containers', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(read(clusters, region))).toEqual([
      {
        arn: arn('cluster/storefront'),
        clusterName: 'storefront',
        status: 'ACTIVE',
        settings: [{ name: 'containerInsights', value: 'enhanced' }],
        configuration: {
          executeCommandConfiguration: {
            kmsKeyId: expect.stringMatching(/^arn:aws:kms:eu-central-1:444455556666:key\//),
            logging: 'OVERRIDE',
            logConfiguration: { cloudWatchLogGroupName: '/ecs/sessions', cloudWatchEncryptionEnabled: true },
          },
        },
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [],
        activeServicesCount: 3,
        runningTasksCount: 3,
        registeredContainerInstancesCount: 1,
        tags: [
          { key: 'environment', value: 'production' },
          { key: 'owner', value: 'storefront' },
        ],
      },
    ])
    const found = valuesOf(read(services, region))
    expect(found).toHaveLength(3)
    expect(found).toContainEqual(
      expect.objectContaining({
        serviceName: 'order-worker',
        capacityProviderStrategy: expect.arrayContaining([{ capacityProvider: 'FARGATE', base: 1, weight: 1 }]),
        volumeConfigurations: [
          expect.objectContaining({ managedEBSVolume: expect.objectContaining({ encrypted: true }) }),
        ],
      }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ serviceName: 'recommendations', launchType: 'FARGATE', enableExecuteCommand: true }),
    )
    const interfaces = valuesOf(read(tasks, region)).map((task) => JSON.stringify(task).match(/"eni-/g)?.length ?? 0)
    expect(interfaces.toSorted((a, b) => a - b)).toEqual([0, 1, 1])
  })

  it('reads the definitions that run, and no others', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const used = valuesOf(read(usedDefinitions, region))
    expect(used).toHaveLength(3)
    expect(used).toEqual(
      expect.arrayContaining([
        { arn: arn('task-definition/order-worker:31'), Services: [arn('service/storefront/order-worker')] },
        { arn: arn('task-definition/recommendations:14'), Services: [arn('service/storefront/recommendations')] },
      ]),
    )
    const settings = valuesOf(read(taskDefinitions, region))
    expect(settings).toContainEqual(
      expect.objectContaining({
        family: 'order-worker',
        containerDefinitions: [
          expect.objectContaining({
            secrets: [expect.objectContaining({ name: 'DATABASE_PASSWORD' })],
            Secrets: [],
            HasHealthCheck: true,
          }),
        ],
      }),
    )
    expect(settings).not.toContainEqual(expect.objectContaining({ family: 'recommendations', revision: 13 }))
  })

  it('keeps the place of a secret and nothing of it', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [home])
    const all = valuesOf(read(taskDefinitions, home))
    expect(all).toHaveLength(3)
    expect(all).toContainEqual(
      expect.objectContaining({
        family: 'talk',
        containerDefinitions: [
          expect.objectContaining({
            EnvironmentVariables: ['DB_PASSWORD'],
            Secrets: [expect.objectContaining({ Place: 'environment DB_PASSWORD', Version: expect.any(Number) })],
          }),
        ],
      }),
    )
    expect(JSON.stringify(all)).not.toMatch(/"(value|environment|command|options)"/)
  })

  it('asks once for what several facts need, over all pages', async () => {
    const small = await startSample({ services: [ecsSample], pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', [home])
    expect(read(clusters, home)).toHaveLength(2)
    expect(read(services, home)).toHaveLength(2)
    expect(read(tasks, home)).toHaveLength(3)
    expect(small.counts()).toMatchObject({
      'ecs:ListClusters': 2,
      'ecs:DescribeClusters': 1,
      'ecs:ListServices': 3,
      'ecs:DescribeServices': 1,
      'ecs:ListTasks': 4,
      'ecs:DescribeTasks': 1,
      'ecs:DescribeTaskDefinition': 3,
    })
    await small.close()
  })

  it('has nothing of a cluster that is gone between two calls', async () => {
    const effect = {
      kind: 'error',
      code: 'ClusterNotFoundException',
      message: 'Cluster not found.',
      status: 400,
    } as const
    sample.faults.add({ operation: 'ListServices', effect })
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(services, region)).toEqual([])
    expect(read(tasks, region)).toHaveLength(3)
  })

  it('makes a gap of what is denied, and takes no hollow answer for "there is none"', async () => {
    sample.faults.add({ operation: 'DescribeTaskDefinition', effect: { kind: 'denied' } })
    sample.faults.add({ operation: 'DescribeServices', effect: { kind: 'hollow' } })
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(clusters, region)).toHaveLength(1)
    expect(() => read(services, region)).toThrow('UnexpectedAnswer')
    // Without the services nobody knows which definitions are in use.
    expect(() => read(usedDefinitions, region)).toThrow('UnexpectedAnswer')
    sample.faults.set([{ operation: 'DescribeTaskDefinition', effect: { kind: 'denied' } }])
    const denied = await readFromSample(sample, collector, 'storefront', [region])
    expect(denied(taskDefinitions, region).map(({ gap }) => gap?.kind)).toEqual(['failed', 'failed', 'failed'])
  })
})

describe('what ECS answers, as facts', () => {
  it('lists a definition once, with those of task sets and of deployments that are not done', () => {
    const service = {
      serviceArn: 'service',
      taskDefinition: 'new',
      deployments: [{ taskDefinition: 'new' }, { taskDefinition: 'old' }],
      taskSets: [{ taskDefinition: 'set' }],
    }
    const running = [{ taskDefinitionArn: 'old' }, { taskDefinitionArn: 'alone' }]
    expect(listUsed([service], running)).toEqual([
      { arn: 'new', Services: ['service'] },
      { arn: 'old', Services: ['service'] },
      { arn: 'set', Services: ['service'] },
      { arn: 'alone', Services: [] },
    ])
  })

  it('takes volumes from the newest deployment', () => {
    const volumeConfigurations = [{ name: 'files', managedEBSVolume: { encrypted: true, roleArn: 'role' } }]
    const deployments = [{ status: 'ACTIVE' }, { status: 'PRIMARY', volumeConfigurations }]
    expect(describeService({ serviceArn: 'arn', deployments })).toMatchObject({ volumeConfigurations })
  })

  it('finds secrets in commands, labels, options of logs and health checks', async () => {
    const secret = `token=ghp_${'1a2B'.repeat(9)}`
    const found = await describeContainer({
      command: ['run', secret],
      entryPoint: [secret],
      dockerLabels: { deploy: secret },
      logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'Zk29fj-vLq71-zPw04-Tt5' } },
      healthCheck: { command: ['CMD-SHELL', secret] },
    })
    for (const Place of ['command', 'entryPoint', 'health check', 'label deploy', 'log option splunk-token'])
      expect(found).toMatchObject({ Secrets: expect.arrayContaining([expect.objectContaining({ Place })]) })
  })

  it('does not take a health check for one that is switched off', async () => {
    expect(await describeContainer({ healthCheck: { command: ['NONE'] } })).toMatchObject({ HasHealthCheck: false })
    expect(await describeContainer({ healthCheck: { command: ['CMD', 'ok'] } })).toMatchObject({ HasHealthCheck: true })
  })
})

describe('the checks of ECS in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'ecs')
    const results = resultsOf(await judgeSample(sample, collectorFor(registry, checks), checks))
    const expected = checks.map(({ metadata: { id } }): readonly [string, readonly string[]] => [id, ['fail', 'pass']])
    expect(results).toEqual(Object.fromEntries(expected))
  })
})
