import { connect } from 'node:net'
import * as ec2 from '@aws-sdk/client-ec2'
import * as iam from '@aws-sdk/client-iam'
import * as s3 from '@aws-sdk/client-s3'
import * as secrets from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueSession, reviewerCaller } from './credentials'
import { moments } from './moments'
import { clientSettings, smallCalls, smallServices } from './small-services'
import { repeatedCalls } from './received'
import { startSample, type Sample } from './start-sample'

const { aliases, bucketPolicy, groups } = smallCalls
const bugs: string[] = []
let sample: Sample
beforeEach(async () => {
  bugs.length = 0
  sample = await startSample({
    services: smallServices,
    report: (bug) => bugs.push(bug),
    growth: { accounts: 8, resources: 5000, seed: 's' },
  })
})
afterEach(() => sample.close())

describe('credentials and places', () => {
  it('tells accounts and regions apart', async () => {
    expect((await groups(sample, 0)).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-10')
    expect((await groups(sample, 6, 'eu-west-1')).SecurityGroups?.[0]?.GroupName).toBe('sandbox-eu-west-1-0-10')
  })

  it('opens a global service at home, wherever it was signed for', async () => {
    expect((await aliases(sample)).AccountAliases).toEqual(['us-east-1'])
  })

  it('refuses unknown keys, changed and expired sessions and disabled regions in the words of the service', async () => {
    const [account] = sample.accounts
    if (!account) throw new Error('There is no account.')
    const wrong = { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x' }
    const base = clientSettings(sample)
    const inEc2 = (config: ec2.EC2ClientConfig) =>
      new ec2.EC2Client({ ...base, ...config }).send(new ec2.DescribeSecurityGroupsCommand({}))
    await expect(inEc2({ credentials: wrong })).rejects.toMatchObject({ name: 'AuthFailure' })
    await expect(inEc2({ region: 'ap-east-1' })).rejects.toMatchObject({ name: 'AuthFailure' })
    const good = issueSession(reviewerCaller(account), new Date(Date.now() + 60_000))
    const expired = issueSession(reviewerCaller(account), new Date(Date.now() - 1))
    expect((await inEc2({ credentials: good })).SecurityGroups).toHaveLength(25)
    await expect(inEc2({ credentials: expired })).rejects.toMatchObject({ name: 'RequestExpired' })
    const mixed = { ...good, sessionToken: expired.sessionToken }
    await expect(inEc2({ credentials: mixed })).rejects.toMatchObject({ name: 'AuthFailure' })
    await expect(
      new iam.IAMClient({ ...base, credentials: wrong }).send(new iam.ListAccountAliasesCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' })
    await expect(
      new secrets.SecretsManagerClient({ ...base, credentials: wrong }).send(new secrets.ListSecretsCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
    await expect(
      new s3.S3Client({ ...base, credentials: wrong, forcePathStyle: true }).send(
        new s3.GetBucketPolicyCommand({ Bucket: 'b' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidAccessKeyId' })
    expect(sample.received().filter(({ account: id }) => id === '')).toHaveLength(6)
  })
})

describe('paging, time and size', () => {
  it('gives all pages to the paginator and refuses a token of another region', async () => {
    const names: unknown[] = []
    const client = new ec2.EC2Client(clientSettings(sample))
    for await (const page of ec2.paginateDescribeSecurityGroups({ client, pageSize: 7 }, {})) {
      names.push(...(page.SecurityGroups ?? []))
    }
    expect(new Set(names).size).toBe(30)
    expect(sample.counts()).toEqual({ 'ec2:DescribeSecurityGroups': 5 })
    const { NextToken } = await groups(sample)
    const elsewhere = new ec2.EC2Client(clientSettings(sample, 0, 'eu-west-1'))
    await expect(elsewhere.send(new ec2.DescribeSecurityGroupsCommand({ NextToken }))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    })
  })

  it('shows another day', async () => {
    expect((await groups(sample)).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-10')
    sample.setTime(moments.start)
    expect((await groups(sample)).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-1')
  })

  it('grows, and the same seed gives the same', async () => {
    const read = async (from: Sample) => {
      const { credentials } = clientSettings(sample, 7)
      const client = new ec2.EC2Client({ region: 'eu-west-1', endpoint: from.url, credentials })
      return (await client.send(new ec2.DescribeKeyPairsCommand({}))).KeyPairs
    }
    const first = await read(sample)
    expect(first?.length).toBeGreaterThan(2)
    const again = await startSample({ services: smallServices, growth: { accounts: 8, resources: 5000, seed: 's' } })
    expect(await read(again)).toEqual(first)
    await again.close()
    const other = await startSample({
      services: smallServices,
      growth: { accounts: 8, resources: 5000, seed: 'other' },
    })
    expect(await read(other)).not.toEqual(first)
    await other.close()
  })
})

describe('recording', () => {
  it('keeps who called what, with which user agent', async () => {
    await bucketPolicy(sample)
    expect(sample.received()).toEqual([
      {
        service: 's3',
        operation: 'GetBucketPolicy',
        account: '111122223333',
        region: 'eu-central-1',
        userAgent: expect.stringContaining('aws-sdk-js/'),
        at: expect.any(Number),
        asked: expect.stringMatching(/^[0-9a-f]{64}$/),
        succeeded: true,
      },
    ])
    sample.forget()
    expect(sample.received()).toEqual([])
  })

  it('finds what was answered with data twice; what was refused before does not count', async () => {
    sample.faults.set([{ operation: 'GetBucketPolicy', times: 1, effect: { kind: 'denied' } }])
    await expect(bucketPolicy(sample)).rejects.toThrow()
    await bucketPolicy(sample)
    expect(sample.received().map(({ succeeded }) => succeeded)).toEqual([false, true])
    expect(repeatedCalls(sample.received())).toEqual([])
    await groups(sample, 0)
    await groups(sample, 1)
    await groups(sample, 0, 'eu-west-1')
    expect(repeatedCalls(sample.received())).toEqual([])
    await bucketPolicy(sample)
    expect(repeatedCalls(sample.received())).toMatchObject([{ operation: 'GetBucketPolicy' }])
  })
})

describe('what goes wrong', () => {
  it('reports a bug of a handler and names the operation', async () => {
    const call = new ec2.EC2Client({ ...clientSettings(sample), maxAttempts: 3 }).send(
      new ec2.DescribeVolumesCommand({}),
    )
    await expect(call).rejects.toMatchObject({
      name: 'SampleDefect',
      message: 'The sample organization failed to answer ec2:DescribeVolumes: the handler is wrong',
      $metadata: { attempts: 1 },
    })
    expect(bugs.join()).toContain('TypeError: the handler is wrong')
  })

  it('names service and operation where nobody described the service', async () => {
    const answer = await fetch(sample.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.ListKeys',
        authorization: `AWS4-HMAC-SHA256 Credential=${clientSettings(sample).credentials.accessKeyId}/20260115/eu-central-1/kms/aws4_request`,
      },
      body: '{}',
    })
    expect(answer.status).toBe(501)
    expect(await answer.json()).toEqual({
      __type: 'NotDescribedInSample',
      message: 'The sample organization does not describe kms:ListKeys.',
    })
    expect(sample.counts()).toEqual({ 'kms:ListKeys': 1 })
  })

  it('goes on when clients go away in the middle of their requests', async () => {
    const port = Number(new URL(sample.url).port)
    const leave = (text: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(text)
          setTimeout(() => socket.destroy(), 20)
        })
        socket.on('close', () => resolve())
      })
    await leave('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nAction=Describe')
    await leave('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nAct')
    await leave('this is not HTTP\r\n\r\n')
    await leave('GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nAuthorization: Credential=a/b/c/s3/d\r\n\r\n')
    sample.faults.set([{ effect: { kind: 'latency', milliseconds: 60 } }])
    const client = new ec2.EC2Client(clientSettings(sample))
    const given = new AbortController()
    const call = client.send(new ec2.DescribeSecurityGroupsCommand({}), { abortSignal: given.signal })
    setTimeout(() => given.abort(), 20)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await new Promise((resolve) => setTimeout(resolve, 80))
    sample.faults.set([])
    expect((await groups(sample)).SecurityGroups).toHaveLength(5)
    expect(bugs).toEqual([])
  })
})
