import { connect } from 'node:net'
import * as ec2 from '@aws-sdk/client-ec2'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as secrets from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueSession, reviewerCaller } from './credentials'
import type { Fault } from './faults'
import { moments } from './moments'
import { defineSampleService } from './service'
import { startSample, type Sample } from './start-sample'

const bugs: string[] = []
const services = [
  defineSampleService({
    service: 'ec2',
    scope: 'regional',
    sdk: ec2,
    client: ec2.EC2Client,
    badToken: 'InvalidParameterValue',
    state: ({ account, region, at, share, random }) => ({
      names: Array.from({ length: 30 }, (_, index) => `${account.key}-${region}-${index}-${at.getUTCMonth() + 1}`),
      grown: Array.from({ length: share('key-pairs') }, (_, index) => `grown-${index}-${random('k').integer(0, 9999)}`),
    }),
  }).answer({
    DescribeKeyPairs: (_input, { state }) => ({ KeyPairs: state.grown.map((KeyName) => ({ KeyName })) }),
    DescribeSecurityGroups: (input, { state, page }) => {
      const { items, next } = page(state.names, { token: input.NextToken, max: input.MaxResults })
      return { SecurityGroups: items.map((GroupName) => ({ GroupName })), NextToken: next }
    },
    DescribeVolumes: () => {
      throw new TypeError('the handler is wrong')
    },
  }),
  defineSampleService({
    service: 's3',
    scope: 'global',
    sdk: s3,
    client: s3.S3Client,
    actions: { GetBucketEncryption: 's3:GetEncryptionConfiguration' },
    state: () => undefined,
  }).answer({
    GetBucketPolicy: () => ({ Policy: '{}' }),
    GetBucketEncryption: () => ({ ServerSideEncryptionConfiguration: { Rules: [] } }),
  }),
  defineSampleService({
    service: 'iam',
    scope: 'global',
    sdk: iam,
    client: iam.IAMClient,
    state: ({ region }) => region,
  }).answer({
    ListAccountAliases: (_input, { state }) => ({ AccountAliases: [state], IsTruncated: false }),
  }),
  defineSampleService({
    service: 'lambda',
    scope: 'regional',
    sdk: lambda,
    client: lambda.LambdaClient,
    state: () => undefined,
  }).answer({
    ListFunctions: () => ({ Functions: [{ FunctionName: 'one', MemorySize: 128 }], NextMarker: 'more' }),
  }),
  defineSampleService({
    service: 'secretsmanager',
    scope: 'regional',
    sdk: secrets,
    client: secrets.SecretsManagerClient,
    state: () => undefined,
  }).answer({ ListSecrets: () => ({ SecretList: [{ Name: 'one' }] }) }),
]

let sample: Sample
beforeEach(async () => {
  bugs.length = 0
  sample = await startSample({
    services,
    report: (bug) => bugs.push(bug),
    growth: { accounts: 8, resources: 5000, seed: 's' },
  })
})
afterEach(() => sample.close())

const settings = (place = 0, region = 'eu-central-1') => {
  const account = sample.accounts[place]
  if (!account) throw new Error(`There is no account ${place}.`)
  const { accessKeyId, secretAccessKey } = account
  return { region, endpoint: sample.url, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
}
const groups = (place?: number, region?: string) =>
  new ec2.EC2Client(settings(place, region)).send(new ec2.DescribeSecurityGroupsCommand({ MaxResults: 5 }))
const bucketPolicy = (bucket = 'one') =>
  new s3.S3Client({ ...settings(), forcePathStyle: true }).send(new s3.GetBucketPolicyCommand({ Bucket: bucket }))
const aliases = () => new iam.IAMClient(settings()).send(new iam.ListAccountAliasesCommand({}))
const functions = () => new lambda.LambdaClient(settings()).send(new lambda.ListFunctionsCommand({}))
const secretList = () => new secrets.SecretsManagerClient(settings()).send(new secrets.ListSecretsCommand({}))
const all = [groups, bucketPolicy, aliases, functions, secretList] as const

/** Name and HTTP status of the error that each of the calls ends with. */
const errorsOf = async (fault: Fault): Promise<(readonly [string, number | undefined])[]> => {
  sample.faults.set([fault])
  return await Promise.all(
    all.map(async (call) => {
      const problem: unknown = await call().then(
        () => undefined,
        (caught: unknown) => caught,
      )
      if (!(problem instanceof Error)) return ['none', undefined] as const
      const status = '$metadata' in problem && problem.$metadata
      const code =
        typeof status === 'object' && status && 'httpStatusCode' in status ? Number(status.httpStatusCode) : undefined
      return [problem.name, code] as const
    }),
  )
}

describe('credentials and places', () => {
  it('tells accounts and regions apart', async () => {
    expect((await groups(0)).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-10')
    expect((await groups(6, 'eu-west-1')).SecurityGroups?.[0]?.GroupName).toBe('sandbox-eu-west-1-0-10')
  })

  it('opens a global service at home, wherever it was signed for', async () => {
    expect((await aliases()).AccountAliases).toEqual(['us-east-1'])
  })

  it('refuses unknown keys, changed and expired sessions and disabled regions in the words of the service', async () => {
    const [account] = sample.accounts
    if (!account) throw new Error('There is no account.')
    const wrong = { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x' }
    const base = settings()
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
    const client = new ec2.EC2Client(settings())
    for await (const page of ec2.paginateDescribeSecurityGroups({ client, pageSize: 7 }, {})) {
      names.push(...(page.SecurityGroups ?? []))
    }
    expect(new Set(names).size).toBe(30)
    expect(sample.counts()).toEqual({ 'ec2:DescribeSecurityGroups': 5 })
    const { NextToken } = await groups()
    const elsewhere = new ec2.EC2Client(settings(0, 'eu-west-1'))
    await expect(elsewhere.send(new ec2.DescribeSecurityGroupsCommand({ NextToken }))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    })
  })

  it('shows another day', async () => {
    expect((await groups()).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-10')
    sample.setTime(moments.start)
    expect((await groups()).SecurityGroups?.[0]?.GroupName).toBe('management-eu-central-1-0-1')
  })

  it('grows, and the same seed gives the same', async () => {
    const read = async (from: Sample) => {
      const { credentials } = settings(7)
      const client = new ec2.EC2Client({ region: 'eu-west-1', endpoint: from.url, credentials })
      return (await client.send(new ec2.DescribeKeyPairsCommand({}))).KeyPairs
    }
    const first = await read(sample)
    expect(first?.length).toBeGreaterThan(2)
    const again = await startSample({ services, growth: { accounts: 8, resources: 5000, seed: 's' } })
    expect(await read(again)).toEqual(first)
    await again.close()
    const other = await startSample({ services, growth: { accounts: 8, resources: 5000, seed: 'other' } })
    expect(await read(other)).not.toEqual(first)
    await other.close()
  })
})

describe('recording', () => {
  it('keeps who called what, with which user agent', async () => {
    await bucketPolicy()
    expect(sample.received()).toEqual([
      {
        service: 's3',
        operation: 'GetBucketPolicy',
        account: '111122223333',
        region: 'eu-central-1',
        userAgent: expect.stringContaining('aws-sdk-js/'),
        at: expect.any(Number),
      },
    ])
    sample.forget()
    expect(sample.received()).toEqual([])
  })
})

describe('faults', () => {
  it('throttles in the words of each service', async () => {
    expect(await errorsOf({ effect: { kind: 'throttle' } })).toEqual([
      ['RequestLimitExceeded', 503],
      ['SlowDown', 503],
      ['Throttling', 400],
      ['TooManyRequestsException', 429],
      ['ThrottlingException', 400],
    ])
  })

  it('is overcome by the retries of the SDK when it is throttled only twice', async () => {
    sample.faults.set([{ times: 2, effect: { kind: 'throttle' } }])
    const client = new ec2.EC2Client({ ...settings(), maxAttempts: 3 })
    const { $metadata } = await client.send(new ec2.DescribeSecurityGroupsCommand({}))
    expect($metadata.attempts).toBe(3)
  })

  it('denies in the words of each service', async () => {
    expect(await errorsOf({ effect: { kind: 'denied' } })).toEqual([
      ['UnauthorizedOperation', 403],
      ['AccessDenied', 403],
      ['AccessDenied', 403],
      ['AccessDeniedException', 403],
      ['AccessDeniedException', 400],
    ])
    await expect(groups()).rejects.toThrow(
      'You are not authorized to perform this operation. User: arn:aws:iam::111122223333:user/reviewer is not authorized to perform: ec2:DescribeSecurityGroups because no identity-based policy allows the ec2:DescribeSecurityGroups action',
    )
  })

  it('denies a single resource and leaves the others', async () => {
    sample.faults.set([{ operation: 'GetBucketPolicy', input: { Bucket: 'shut' }, effect: { kind: 'denied' } }])
    await expect(bucketPolicy('shut')).rejects.toThrow(
      'User: arn:aws:iam::111122223333:user/reviewer is not authorized to perform: s3:GetBucketPolicy on resource: "arn:aws:s3:::shut" because no identity-based policy allows the s3:GetBucketPolicy action',
    )
    expect((await bucketPolicy('open')).Policy).toBe('{}')
    sample.faults.set([{ service: 's3', effect: { kind: 'denied' } }])
    const client = new s3.S3Client({ ...settings(), forcePathStyle: true })
    await expect(client.send(new s3.GetBucketEncryptionCommand({ Bucket: 'b' }))).rejects.toThrow(
      's3:GetEncryptionConfiguration',
    )
  })

  it('answers any other error', async () => {
    const found = await errorsOf({
      effect: { kind: 'error', code: 'InternalError', message: 'We broke.', status: 500 },
    })
    expect(found.map(([name, status]) => `${name} ${status}`)).toEqual(all.map(() => 'InternalError 500'))
    await expect(functions()).rejects.toThrow('We broke.')
  })

  it('answers HTML where something else was due', async () => {
    const found = await errorsOf({ effect: { kind: 'html' } })
    expect(found.every(([name]) => name !== 'none')).toBe(true)
    const answer = await fetch(sample.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `AWS4-HMAC-SHA256 Credential=${settings().credentials.accessKeyId}/20260115/eu-central-1/ec2/aws4_request`,
      },
      body: 'Action=DescribeSecurityGroups&Version=2016-11-15',
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
    expect(await answer.text()).toContain('<h1>Server Error</h1>')
  })

  it('breaks answers off in the middle', async () => {
    const found = await errorsOf({ effect: { kind: 'malformed' } })
    // The policy of a bucket is plain text to the client: half of it arrives as half.
    expect(found.map(([name]) => name)).toEqual(['Error', 'none', 'Error', 'SyntaxError', 'SyntaxError'])
    expect((await bucketPolicy()).Policy).toBe('{')
  })

  it('answers hollow things', async () => {
    sample.faults.set([{ effect: { kind: 'hollow' } }])
    const { $metadata: _, ...output } = await functions()
    expect(output).toEqual({ Functions: [{}] })
    expect((await groups()).SecurityGroups).toEqual([{}, {}, {}, {}, {}])
  })

  it('cuts connections before and after the headers and in the body', async () => {
    for (const when of ['beforeHeaders', 'afterHeaders', 'midBody'] as const) {
      const found = await errorsOf({ effect: { kind: 'cut', when } })
      expect(
        found.map(([name]) => name),
        when,
      ).not.toContain('none')
    }
    sample.faults.set([])
    expect((await functions()).Functions).toHaveLength(1)
  })

  it('answers late and slowly, and whole', async () => {
    sample.faults.set([{ effect: { kind: 'latency', milliseconds: 80 } }])
    const start = performance.now()
    await functions()
    expect(performance.now() - start).toBeGreaterThan(75)
    sample.faults.set([{ effect: { kind: 'slow', milliseconds: 80 } }])
    const slow = performance.now()
    expect((await groups()).SecurityGroups).toHaveLength(5)
    expect(performance.now() - slow).toBeGreaterThan(75)
  })
})

describe('what goes wrong', () => {
  it('reports a bug of a handler and names the operation', async () => {
    const call = new ec2.EC2Client({ ...settings(), maxAttempts: 3 }).send(new ec2.DescribeVolumesCommand({}))
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
        authorization: `AWS4-HMAC-SHA256 Credential=${settings().credentials.accessKeyId}/20260115/eu-central-1/kms/aws4_request`,
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
    const client = new ec2.EC2Client(settings())
    const given = new AbortController()
    const call = client.send(new ec2.DescribeSecurityGroupsCommand({}), { abortSignal: given.signal })
    setTimeout(() => given.abort(), 20)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await new Promise((resolve) => setTimeout(resolve, 80))
    sample.faults.set([])
    expect((await groups()).SecurityGroups).toHaveLength(5)
    expect(bugs).toEqual([])
  })
})
