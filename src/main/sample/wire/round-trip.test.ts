import { AwsJson1_0Protocol, AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols'
import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import * as config from '@aws-sdk/client-config-service'
import * as ec2 from '@aws-sdk/client-ec2'
import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as organizations from '@aws-sdk/client-organizations'
import * as s3 from '@aws-sdk/client-s3'
import * as s3control from '@aws-sdk/client-s3-control'
import * as secrets from '@aws-sdk/client-secrets-manager'
import * as sts from '@aws-sdk/client-sts'
import * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { NormalizedSchema } from '@smithy/core/schema'
import type { $SchemaRef } from '@smithy/types'
import { afterAll, describe, expect, it } from 'vitest'
import type { SampleService, SdkModule } from '../service'
import { startSample, type Sample } from '../start-sample'
import { isUnit, readOperations } from './operations'
import type { SdkClient } from './sdk-client'

/** Read operations that client and sample cannot exchange exactly, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  's3:GetObject': 'a stream',
  's3:GetObjectAnnotation': 'a stream',
  's3:GetObjectAttributes': 'the client encodes the customer key that it is given',
  's3:GetObjectTorrent': 'a stream',
  's3:HeadObject': 'the client encodes the customer key that it is given',
  's3:ListDirectoryBuckets': 'the client sends it to the endpoint of S3 Express',
  's3:ListParts': 'the client encodes the customer key that it is given',
}

const strange = 'a&b<c>"d" \'e\' ä\u202E +%2F'
const day = new Date('2026-05-20T09:00:00Z')

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value?.constructor === Object && Object.keys(value).length === 0

/** One value that fits a schema, nested things up to three levels deep. */
function valueOf(schema: NormalizedSchema, name: string, depth: number): unknown {
  const { httpHeader, httpLabel, httpPrefixHeaders } = schema.getMergedTraits()
  if (schema.isStructSchema()) {
    const members: Record<string, unknown> = {}
    for (const [key, member] of schema.structIterator()) {
      if (depth > 3 && (member.isStructSchema() || member.isListSchema() || member.isMapSchema())) continue
      const value = valueOf(member, key, depth + 1)
      // A form has no place for a structure without members.
      if (!isEmpty(value)) members[key] = value
      if (schema.isUnionSchema()) break
    }
    return members
  }
  if (schema.isListSchema()) {
    const item = (): unknown => valueOf(schema.getValueSchema(), name, depth + 1)
    return httpHeader ? ['one', 'two'] : [item(), item()]
  }
  if (schema.isMapSchema()) {
    return httpPrefixHeaders ? { one: 'x' } : { 'a key': valueOf(schema.getValueSchema(), name, depth + 1) }
  }
  if (schema.isTimestampSchema()) return day
  if (schema.isBlobSchema()) return new Uint8Array([1, 2, 255])
  if (schema.isBooleanSchema()) return false
  if (schema.isNumericSchema()) return 7
  if (schema.isBigIntegerSchema()) return 12345678901234567890n
  if (schema.isDocumentSchema()) return { a: [1, 'b'] }
  return httpHeader || httpLabel || name === 'Bucket' ? 'plain-text' : strange
}

const inputOf = (reference: $SchemaRef): object => {
  const value = isUnit(reference) ? {} : valueOf(NormalizedSchema.of(reference), '', 0)
  return typeof value === 'object' && value !== null ? value : {}
}

interface Sender {
  send(command: object): Promise<object>
}
const isSender = (value: unknown): value is Sender => typeof value === 'object' && value !== null && 'send' in value
const isCommand = (value: unknown): value is new (input: object) => object => typeof value === 'function'

const received = new Map<string, object>()

function echo(service: string, sdk: SdkModule, client: SdkClient): SampleService {
  const operations = readOperations(sdk)
  return {
    service,
    scope: 'regional',
    sdk,
    client,
    badToken: '',
    actions: {},
    unsigned: [],
    described: [],
    open: () => ({
      answer: (name, input) => {
        received.set(`${service}:${name}`, input)
        const operation = operations.find(name)
        return operation && Promise.resolve(inputOf(operation.output))
      },
    }),
  }
}

/** None of the clients at hand speaks JSON 1.0 or CBOR by itself; the protocols are the SDK's own. */
class JsonTrailClient extends cloudtrail.CloudTrailClient {
  constructor(settings: cloudtrail.CloudTrailClientConfig) {
    super({ ...settings, protocol: AwsJson1_0Protocol })
  }
}
class CborTrailClient extends cloudtrail.CloudTrailClient {
  constructor(settings: cloudtrail.CloudTrailClientConfig) {
    super({ ...settings, protocol: AwsSmithyRpcV2CborProtocol })
  }
}

const services = [
  echo('cloudtrail', cloudtrail, cloudtrail.CloudTrailClient),
  echo('config', config, config.ConfigServiceClient),
  echo('ec2', ec2, ec2.EC2Client),
  echo('elbv2', elbv2, elbv2.ElasticLoadBalancingV2Client),
  echo('iam', iam, iam.IAMClient),
  echo('lambda', lambda, lambda.LambdaClient),
  echo('organizations', organizations, organizations.OrganizationsClient),
  echo('s3', s3, s3.S3Client),
  echo('s3control', s3control, s3control.S3ControlClient),
  echo('secretsmanager', secrets, secrets.SecretsManagerClient),
  echo('sts', sts, sts.STSClient),
  echo('wellarchitected', wellarchitected, wellarchitected.WellArchitectedClient),
]

const further = [echo('cloudtrail', cloudtrail, JsonTrailClient), echo('cloudtrail', cloudtrail, CborTrailClient)]

const reads = (sdk: SdkModule): string[] =>
  Object.keys(sdk)
    .map((key) => key.replace(/Command$/, ''))
    .filter((name) => `${name}Command` in sdk && /^(Describe|Get|List|Head)/.test(name))

async function exchange(service: SampleService, client: Sender, name: string): Promise<string | undefined> {
  const operation = readOperations(service.sdk).find(name)
  const command: unknown = Object.entries<unknown>({ ...service.sdk }).find(([key]) => key === `${name}Command`)?.[1]
  if (!operation || !isCommand(command)) return 'it has no schema'
  const input = inputOf(operation.input)
  try {
    const { $metadata: _, ...output } = { $metadata: 0, ...(await client.send(new command(input))) }
    expect(received.get(`${service.service}:${name}`)).toEqual(input)
    // The clone turns the SDK's own kind of bytes into plain ones.
    expect(structuredClone(output)).toEqual(inputOf(operation.output))
    return undefined
  } catch (problem) {
    return String(problem)
  }
}

async function exchangeAll(service: SampleService, sample: Sample): Promise<void> {
  const [account] = sample.accounts
  const url = new URL(sample.url)
  const settings = {
    region: 'eu-central-1',
    endpoint: sample.url,
    // S3 Control would put the account id into the host.
    ...(service.service === 's3control' && { endpointProvider: () => ({ url }) }),
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: account?.accessKeyId ?? '', secretAccessKey: account?.secretAccessKey ?? '' },
  }
  const client: unknown = new service.client(settings)
  if (!isSender(client)) throw new Error('not a client')
  const names = reads(service.sdk)
  expect(names.length).toBeGreaterThan(4)
  const differing: Record<string, string> = {}
  for (const name of names) {
    const problem = await exchange(service, client, name)
    if (problem !== undefined) differing[`${service.service}:${name}`] = problem
  }
  const expected = Object.keys(exceptions).filter((name) => name.startsWith(`${service.service}:`))
  expect(Object.keys(differing).toSorted(), JSON.stringify(differing, null, 1)).toEqual(expected.toSorted())
}

describe('every read operation comes back as it was sent', () => {
  let sample: Sample | undefined
  afterAll(() => sample?.close())

  it.each(services)('$service', { timeout: 60_000 }, async (service) => {
    sample ??= await startSample({ services })
    await exchangeAll(service, sample)
  })

  it.each(further)('in the other protocols: $client.name', async (service) => {
    const other = await startSample({ services: [service] })
    await exchangeAll(service, other)
    await other.close()
  })
})
