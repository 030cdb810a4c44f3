import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { ListUsersCommand, IAMClient } from '@aws-sdk/client-iam'
import { ListFunctionsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetBucketPolicyCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Gap } from '../../shared/review/gap'
import { openAccess, type Access } from './access'
import type { OpenAccount } from './accounts'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { toGap } from './errors'
import {
  callerIdentity,
  ec2Error,
  jsonError,
  queryError,
  startLoopbackServer,
  type LoopbackServer,
  type Reply,
} from './loopback-server'

const calls = {
  'ec2:DescribeVpcs': ['ec2:DescribeVpcs', 'ec2:DescribeVpcAttribute'],
  'iam:ListUsers': ['iam:ListUsers'],
  'lambda:ListFunctions': ['lambda:ListFunctions'],
  's3:GetBucketPolicy': ['s3:GetBucketPolicy'],
  's3:HeadBucket': ['s3:ListBucket'],
  'secretsmanager:ListSecrets': ['secretsmanager:ListSecrets'],
}

let home: AwsHome
let server: LoopbackServer
let reply: Reply = {}
let access: Access
let account: OpenAccount

const openAudit = async (): Promise<OpenAccount> => {
  reply = { body: callerIdentity('111122223333') }
  const [only] = (await access.open(through('audit'))).accounts
  if (!only) throw new Error('no account')
  return only
}

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  server = await startLoopbackServer(() => reply)
  await home.config(
    `[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n`,
  )
  access = openAccess({ version: '1.0.0', declared: [calls] })
  account = await openAudit()
})

afterEach(async () => {
  access.close()
  await server.close()
  await home.remove()
})

const sends = {
  ec2: (region?: string) => account.client(EC2Client, region).send(new DescribeVpcsCommand({})),
  iam: () => account.client(IAMClient).send(new ListUsersCommand({})),
  lambda: () => account.client(LambdaClient).send(new ListFunctionsCommand({})),
  s3: () => account.client(S3Client).send(new GetBucketPolicyCommand({ Bucket: 'logs' })),
  head: () => account.client(S3Client).send(new HeadBucketCommand({ Bucket: 'logs' })),
  secrets: () => account.client(SecretsManagerClient).send(new ListSecretsCommand({})),
}

const gapOf = async (answer: Reply, send: () => Promise<unknown>): Promise<Gap> => {
  reply = answer
  return send().then(
    (value) => {
      throw new Error(`an answer: ${JSON.stringify(value)}`)
    },
    (error: unknown) => toGap(error, calls),
  )
}

const s3Error = (code: string, status: number, message = 'no'): Reply => ({
  status,
  type: 'application/xml',
  body: `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>5f3a</RequestId></Error>`,
})

const notAuthorized = (action: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/Audit/jane is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`

describe('a denied call', () => {
  it('names the action that AWS names, if it is declared', async () => {
    const gap = await gapOf(
      ec2Error('UnauthorizedOperation', notAuthorized('ec2:DescribeVpcAttribute'), 403),
      sends.ec2,
    )
    expect(gap).toMatchObject({ kind: 'denied', action: 'ec2:DescribeVpcAttribute', code: 'UnauthorizedOperation' })
  })

  it('names the first action of its operation where AWS names none, or one that nobody declared', async () => {
    expect(await gapOf(ec2Error('UnauthorizedOperation', 'You are not authorized', 403), sends.ec2)).toMatchObject({
      kind: 'denied',
      action: 'ec2:DescribeVpcs',
    })
    expect(await gapOf(jsonError('AccessDeniedException', notAuthorized('kms:Decrypt')), sends.secrets)).toMatchObject({
      kind: 'denied',
      action: 'secretsmanager:ListSecrets',
    })
  })

  it('is recognized in each protocol', async () => {
    const text = notAuthorized('iam:ListUsers')
    expect(await gapOf(queryError('AccessDenied', text, 403), sends.iam)).toEqual({
      kind: 'denied',
      action: 'iam:ListUsers',
      code: 'AccessDenied',
      text,
    })
    expect(await gapOf(jsonError('AccessDeniedException', 'no', 403), sends.lambda)).toMatchObject({
      kind: 'denied',
      action: 'lambda:ListFunctions',
    })
    expect(await gapOf(s3Error('AccessDenied', 403), sends.s3)).toMatchObject({
      kind: 'denied',
      action: 's3:GetBucketPolicy',
    })
    expect(await gapOf({ status: 403 }, sends.head)).toMatchObject({ kind: 'denied', action: 's3:ListBucket' })
  })
})

describe('other answers of AWS', () => {
  it('throttled for ever', async () => {
    expect(await gapOf(ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503), sends.ec2)).toEqual({
      kind: 'throttled',
      operation: 'ec2:DescribeVpcs',
      code: 'RequestLimitExceeded',
      text: 'Request limit exceeded.',
    })
    expect(await gapOf(jsonError('TooManyRequestsException', 'Rate exceeded', 429), sends.lambda)).toMatchObject({
      kind: 'throttled',
    })
    expect(await gapOf(s3Error('SlowDown', 503), sends.s3)).toMatchObject({
      kind: 'throttled',
      operation: 's3:GetBucketPolicy',
    })
    expect(await gapOf(queryError('Throttling', 'Rate exceeded'), sends.iam)).toMatchObject({ kind: 'throttled' })
  })

  it('codes that nobody knows, by their status', async () => {
    expect(await gapOf(jsonError('NewCode', 'Slow down', 429), sends.lambda)).toMatchObject({
      kind: 'throttled',
      code: 'NewCode',
    })
    expect(await gapOf(jsonError('NewCode', 'Who are you', 401), sends.lambda)).toMatchObject({ kind: 'signedOut' })
    expect(await gapOf(jsonError('NewCode', 'Not you', 403), sends.lambda)).toMatchObject({ kind: 'denied' })
    expect(await gapOf(jsonError('NewCode', 'No', 400), sends.lambda)).toMatchObject({
      kind: 'failed',
      code: 'NewCode',
    })
  })

  it('is tried three times before it counts as throttled', async () => {
    delete process.env.AWS_MAX_ATTEMPTS
    account = await openAudit()
    const before = server.arrived.length
    expect(await gapOf(queryError('Throttling', 'Rate exceeded'), sends.iam)).toMatchObject({ kind: 'throttled' })
    expect(server.arrived.length - before).toBe(3)
    expect(access.counts().find(({ operation }) => operation === 'iam:ListUsers')).toMatchObject({
      calls: 3,
      throttles: 3,
    })
  }, 30_000)

  it('expired and wrong credentials', async () => {
    expect(
      await gapOf(
        jsonError('ExpiredTokenException', 'The security token included in the request is expired'),
        sends.secrets,
      ),
    ).toMatchObject({ kind: 'signedOut', code: 'ExpiredTokenException' })
    expect(await gapOf(ec2Error('RequestExpired', 'Request has expired.'), sends.ec2)).toMatchObject({
      kind: 'signedOut',
    })
    expect(await gapOf(queryError('ExpiredToken', 'expired', 403), sends.iam)).toMatchObject({ kind: 'signedOut' })
    expect(await gapOf(s3Error('ExpiredToken', 400), sends.s3)).toMatchObject({ kind: 'signedOut' })
    expect(
      await gapOf(queryError('InvalidClientTokenId', 'The security token is invalid', 403), sends.iam),
    ).toMatchObject({
      kind: 'signedOut',
    })
  })

  it('a region that the account has not enabled', async () => {
    account.setEnabledRegions(['eu-west-1'])
    const answer = ec2Error('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)
    expect(await gapOf(answer, () => sends.ec2('me-south-1'))).toMatchObject({
      kind: 'unsupported',
      code: 'AuthFailure',
      operation: 'ec2:DescribeVpcs',
    })
    expect(await gapOf(answer, () => sends.ec2('eu-west-1'))).toMatchObject({ kind: 'signedOut', code: 'AuthFailure' })
    expect(
      await gapOf(ec2Error('OptInRequired', 'You are not subscribed to this service', 401), sends.ec2),
    ).toMatchObject({
      kind: 'unsupported',
      code: 'OptInRequired',
    })
  })

  it('any other error, with its code and no request id', async () => {
    const text =
      'Something broke (Service: S3, Status Code: 500, Request ID: 4442587FB7D0A2F9, Extended Request ID: abc/def+ghi=)'
    const gap = await gapOf(s3Error('InternalError', 500, text), sends.s3)
    expect(gap).toMatchObject({ kind: 'failed', code: 'InternalError', operation: 's3:GetBucketPolicy' })
    expect(JSON.stringify(gap)).not.toMatch(/4442587FB7D0A2F9|abc\/def|5f3a/)
  })

  it('holds no key, no encoded message and no markup for terminals', async () => {
    const text = `Key AKIAIOSFODNN7EXAMPLE \u001b[31mred\u202e Encoded authorization failure message: ${'Ab1-'.repeat(60)}`
    const gap = await gapOf(jsonError('ValidationException', text), sends.secrets)
    expect(gap).toMatchObject({ kind: 'failed', code: 'ValidationException', text: 'Key AKIA… [31mred' })
  })
})

describe('what is no answer of AWS', () => {
  const page = '<!DOCTYPE html><html><body>Please sign in</body></html>'

  it('is refused with any status and in any protocol', async () => {
    for (const status of [200, 403, 500])
      for (const send of [sends.ec2, sends.iam, sends.lambda, sends.s3, sends.secrets])
        expect(await gapOf({ status, type: 'text/html', body: page }, send)).toMatchObject({
          kind: 'failed',
          code: 'NotAnAnswerOfAws',
        })
  })

  it('is refused where an empty list would come of it', async () => {
    expect(await gapOf({ body: '<html><body/></html>' }, sends.ec2)).toMatchObject({ code: 'NotAnAnswerOfAws' })
    expect(await gapOf({ body: callerIdentity('111122223333') }, sends.ec2)).toMatchObject({ code: 'NotAnAnswerOfAws' })
    expect(await gapOf({ body: '' }, sends.iam)).toMatchObject({ code: 'NotAnAnswerOfAws' })
    expect(await gapOf({ type: 'application/json', body: '[]' }, sends.lambda)).toMatchObject({
      code: 'NotAnAnswerOfAws',
    })
    expect(await gapOf({ type: 'application/json', body: '{"Functions": [' }, sends.lambda)).toMatchObject({
      code: 'NotAnAnswerOfAws',
      operation: 'lambda:ListFunctions',
    })
  })

  it('is said of XML that breaks off', async () => {
    expect(await gapOf({ body: '<ListUsersResponse><ListUsersResult><Us' }, sends.iam)).toMatchObject({
      kind: 'failed',
      code: 'NotAnAnswerOfAws',
      operation: 'iam:ListUsers',
    })
    const gap = await gapOf({ status: 400, body: '<Error><Code>Acc' }, sends.s3)
    expect(gap).toMatchObject({ kind: 'failed', code: 'NotAnAnswerOfAws' })
    expect(JSON.stringify(gap)).not.toContain('Deserialization')
    for (const send of [sends.lambda, sends.iam])
      expect(await gapOf({ status: 403, type: 'text/plain', body: 'Blocked by policy' }, send)).toMatchObject({
        kind: 'failed',
        code: 'NotAnAnswerOfAws',
      })
  })

  it('is not refused where AWS answers with a content type that is not its own', async () => {
    reply = {
      type: 'text/html; charset=utf-8',
      body: '<ListUsersResponse><ListUsersResult><Users/><IsTruncated>false</IsTruncated></ListUsersResult></ListUsersResponse>',
    }
    expect((await sends.iam()).Users).toEqual([])
  })

  it('is said of values that break the schema', () => {
    const broken = z.object({ Arn: z.string() }).safeParse({ Arn: 3 })
    expect(toGap(broken.error, calls)).toMatchObject({ kind: 'failed', code: 'AnswerBreaksSchema' })
  })
})

describe('the way to AWS', () => {
  it('cut connections and closed ports', async () => {
    expect(await gapOf('cut', sends.lambda)).toMatchObject({
      kind: 'failed',
      code: 'ECONNRESET',
      operation: 'lambda:ListFunctions',
    })
    await server.close()
    expect(await gapOf({}, sends.lambda)).toMatchObject({
      kind: 'failed',
      code: 'ECONNREFUSED',
      text: expect.stringContaining('could not be reached'),
    })
    server = await startLoopbackServer(() => reply)
  })

  it('cancelled calls, on the wire and waiting for their turn', async () => {
    const control = new AbortController()
    const client = account.client(LambdaClient)
    const send = () => client.send(new ListFunctionsCommand({}), { abortSignal: control.signal })
    reply = { type: 'application/json', body: '{"Functions": []}' }
    const all = Promise.allSettled(Array.from({ length: 30 }, send))
    await new Promise((resolve) => setTimeout(resolve, 300))
    control.abort()
    const results = await all
    const gaps = results.flatMap((one) => (one.status === 'rejected' ? [toGap(one.reason, calls)] : []))
    expect(gaps.length).toBeGreaterThan(15)
    expect(new Set(gaps.map(({ kind }) => kind))).toEqual(new Set(['cancelled']))
    expect(access.inFlight()).toBe(0)
  })
})
