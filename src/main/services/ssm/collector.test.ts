import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defineCollector } from '../../engine/collector'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as autoScalingSample } from '../../sample/services/autoscaling/sample'
import { sample as backupSample } from '../../sample/services/backup/sample'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { sample as ssmSample } from '../../sample/services/ssm/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import ec2Collector from '../ec2/collector'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { describePreferences } from './collector'
import {
  defaultHostManagement,
  documentPermissions,
  documents,
  documentSecrets,
  managedNodes,
  nodePatches,
  parameters,
  sessionPreferences,
} from './facts'

const services = [ssmSample, ec2Sample, autoScalingSample, backupSample]

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the Systems Manager collector', () => {
  it('reads nodes of Windows and Linux, and the patches of all with one call', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', ['eu-central-1'])
    const nodes = valuesOf(read(managedNodes, 'eu-central-1'))
    expect(nodes).toHaveLength(4)
    expect(nodes).toContainEqual({
      arn: expect.stringMatching(/^arn:aws:ssm:eu-central-1:444455556666:managed-instance\/mi-0[0-9a-f]{16}$/),
      InstanceId: expect.stringMatching(/^mi-/),
      Name: 'warehouse-scanner',
      ComputerName: 'warehouse-scanner.storefront.internal',
      PingStatus: 'Online',
      LastPingDateTime: '2026-10-29T09:00:00.000Z',
      AgentVersion: '3.3.3185.0',
      IsLatestVersion: false,
      PlatformType: 'Windows',
      PlatformName: 'Microsoft Windows Server 2022 Datacenter',
      PlatformVersion: '10.0.20348',
      ResourceType: 'ManagedInstance',
    })
    expect(read(nodePatches, 'eu-central-1')).toHaveLength(4)
    expect(sample.counts()['ssm:DescribeInstancePatchStates']).toBe(1)
  })

  it('says of a node that was never scanned that it has no patch state', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(read(nodePatches, 'us-east-1').map(({ value }) => value)).toContainEqual({})
  })

  it('reads who may use documents and what looks like a secret in them, and drops the content', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(valuesOf(read(documents, 'us-east-1')).map((each) => documents.schema.parse(each).Name)).toEqual(
      expect.arrayContaining(['SSM-SessionManagerRunShell', 'everybody-may', 'for-a-friend']),
    )
    expect(read(documentPermissions, 'us-east-1').map(({ value }) => value)).toEqual(
      expect.arrayContaining([{ AccountIds: [] }, { AccountIds: ['all'] }, { AccountIds: ['999911112222'] }]),
    )
    const text = JSON.stringify(read(documentSecrets, 'us-east-1'))
    expect(text).toContain('"Line":')
    expect(text).not.toContain('Zx81kQpLm2vW9rTn4bYc')
  })

  it('takes a document that vanished between two calls for gone, not for good', async () => {
    sample.faults.add({ operation: 'GetDocument', effect: { kind: 'error', code: 'InvalidDocument', status: 400 } })
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(read(documentSecrets, 'eu-west-1').every((item) => 'gap' in item)).toBe(true)
    expect(valuesOf(read(sessionPreferences, 'eu-west-1'))).toEqual([{}])
  })

  it('tells preferences that nobody set from those that hold nothing', async () => {
    const security = await readFromSample(sample, collector, 'security', ['eu-central-1'])
    const sandbox = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(valuesOf(security(sessionPreferences, 'eu-central-1'))).toEqual([{}])
    expect(valuesOf(sandbox(sessionPreferences, 'us-east-1'))).toEqual([
      {
        Document: {
          DocumentVersion: '1',
          inputs: {
            s3EncryptionEnabled: true,
            cloudWatchEncryptionEnabled: true,
            idleSessionTimeout: '60',
            runAsEnabled: false,
          },
        },
      },
    ])
    expect(describePreferences('{"inputs":{"runAsEnabled":"true","kmsKeyId":""}}')).toEqual({ runAsEnabled: true })
    expect(() => describePreferences('{')).toThrow(SyntaxError)
  })

  it('reads names and types of parameters, all pages, and never asks for a value', async () => {
    const small = await startSample({ services, pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', ['us-east-1'])
    expect(valuesOf(read(parameters, 'us-east-1'))).toContainEqual({
      arn: 'arn:aws:ssm:us-east-1:777788889999:parameter/demo-api-keys',
      Name: 'demo-api-keys',
      Type: 'StringList',
      Tier: 'Standard',
      DataType: 'text',
    })
    expect(small.counts()['ssm:DescribeParameters']).toBe(3)
    expect(Object.keys(small.counts()).filter((name) => name.startsWith('ssm:GetParameter'))).toEqual([])
    await small.close()
  })

  it('makes a gap of what is denied, and of nothing else', async () => {
    sample.faults.add({ operation: 'DescribeInstanceInformation', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(() => read(managedNodes, 'eu-west-1')).toThrow('AccessDenied')
    expect(valuesOf(read(defaultHostManagement, 'eu-west-1'))).toEqual([
      expect.objectContaining({ SettingValue: '$None', Status: 'Default' }),
    ])
  })
})

describe('the Systems Manager checks in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'ssm')
    const both = defineCollector({ service: 'ssm', reads: [...collector.reads, ...ec2Collector.reads] })
    const results = resultsOf(await judgeSample(sample, both, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
