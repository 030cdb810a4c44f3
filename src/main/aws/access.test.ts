import { STSClient } from '@aws-sdk/client-sts'
import { EC2Client } from '@aws-sdk/client-ec2'
import { GetBucketPolicyCommand, GetObjectCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess, type Access } from './access'
import { createAwsHome, through, type AwsHome } from './aws-home'
import type { CallEvent } from './call-counter'
import { toGap } from './errors'
import { CallRefused } from './guard'
import { callerIdentity, startLoopbackServer, type Arrived, type LoopbackServer, type Reply } from './loopback-server'

const account = '111122223333'
const declared = [
  {
    'ec2:DescribeVpcs': ['ec2:DescribeVpcs'],
    's3:GetBucketPolicy': ['s3:GetBucketPolicy'],
    's3:HeadBucket': ['s3:ListBucket'],
    's3control:GetPublicAccessBlock': ['s3:GetAccountPublicAccessBlock'],
  },
]

let home: AwsHome
let server: LoopbackServer
let reply: (request: Arrived) => Reply
const opened: Access[] = []

const open = (observe?: (event: CallEvent) => void): Access => {
  const access = openAccess({ version: '9.8.7', declared, ...(observe ? { observe } : {}) })
  opened.push(access)
  return access
}

const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secretsecret\n'

beforeEach(async () => {
  home = await createAwsHome()
  server = await startLoopbackServer((request) => reply(request))
  reply = () => ({ body: callerIdentity(account) })
})

afterEach(async () => {
  for (const access of opened.splice(0)) access.close()
  await server.close()
  await home.remove()
})

const openAccount = async (access = open(), profile = 'audit') => {
  const { accounts, refused } = await access.open(through(profile))
  expect(refused).toEqual([])
  const [only] = accounts
  if (!only) throw new Error('no account')
  return only
}

describe('an opened profile', () => {
  it('is identified, and carries the user agent of the app', async () => {
    await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\n${keys}`)
    const one = await openAccount()
    expect(one).toMatchObject({
      id: account,
      partition: 'aws',
      callerArn: `arn:aws:iam::${account}:user/reviewer`,
      profile: 'audit',
      homeRegion: 'us-east-1',
      region: 'eu-west-1',
    })
    expect(one.foreignEndpoints()).toEqual([server.url])
    expect(server.arrived.map(({ headers }) => headers['user-agent'])).toEqual([
      expect.stringContaining('plumbline/9.8.7'),
    ])
  })

  it('gives each client once per region', async () => {
    await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\n${keys}`)
    const { client } = await openAccount()
    expect(client(EC2Client)).toBe(client(EC2Client, 'eu-west-1'))
    expect(client(EC2Client)).not.toBe(client(EC2Client, 'eu-central-1'))
    expect(client(EC2Client)).not.toBe(client(STSClient))
    expect(await client(EC2Client, 'eu-central-1').config.region()).toBe('eu-central-1')
  })

  it('refuses an operation that nobody declared before it is sent, and sends the others', async () => {
    await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\n${keys}`)
    const { client } = await openAccount()
    reply = () => ({ type: 'application/json', body: '{}' })
    await client(S3Client).send(new GetBucketPolicyCommand({ Bucket: 'b' }))
    expect(server.arrived).toHaveLength(2)
    const refused: unknown = await client(S3Client)
      .send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CallRefused)
    expect(toGap(refused, {})).toMatchObject({ kind: 'failed', code: 'CallNotDeclared', operation: 's3:GetObject' })
    expect(server.arrived).toHaveLength(2)
  })

  it('tells an observer of each call, and closes its connections at the end', async () => {
    await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\n${keys}`)
    const events: CallEvent[] = []
    const access = open((event) => events.push(event))
    await openAccount(access)
    expect(events.map(({ kind, operation, region }) => [kind, operation, region])).toEqual([
      ['sent', 'sts:GetCallerIdentity', 'eu-west-1'],
      ['done', 'sts:GetCallerIdentity', 'eu-west-1'],
    ])
    expect(access.inFlight()).toBe(0)
    expect(await server.connections()).toBe(1)
    access.close()
    await expect.poll(() => server.connections()).toBe(0)
  })
})

describe('own endpoints', () => {
  it('get S3 in path style, with dots and region', async () => {
    await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = http://localhost:${server.port}\n${keys}`)
    const { client } = await openAccount()
    reply = () => ({ type: 'application/json', body: '{}' })
    await client(S3Client, 'eu-central-1').send(new GetBucketPolicyCommand({ Bucket: 'a.bucket.with.dots' }))
    const last = server.arrived.at(-1)
    expect(last?.path).toMatch(/^\/a\.bucket\.with\.dots\/\?policy/)
    expect(last?.headers.host).toBe(`localhost:${server.port}`)
    expect(last?.headers.authorization).toContain('/eu-central-1/s3/aws4_request')
    reply = () => ({})
    await client(S3Client).send(new HeadBucketCommand({ Bucket: 'plain' }))
    expect(server.arrived.at(-1)?.path).toBe('/plain/')
  })

  it('get S3 Control without the account in the host', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      await home.config(`[profile audit]\nregion = eu-west-1\nendpoint_url = http://${host}:${server.port}\n${keys}`)
      reply = () => ({ body: callerIdentity(account) })
      const { client } = await openAccount()
      reply = () => ({
        body: '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>',
      })
      const answer = await client(S3ControlClient).send(new GetPublicAccessBlockCommand({ AccountId: account }))
      expect(answer.PublicAccessBlockConfiguration?.BlockPublicAcls).toBe(true)
      const last = server.arrived.at(-1)
      expect(last?.headers.host).toBe(`${host}:${server.port}`)
      expect(last?.headers['x-amz-account-id']).toBe(account)
      expect(last?.path).toBe('/v20180820/configuration/publicAccessBlock')
      expect(last?.headers.authorization).toContain('/eu-west-1/s3/aws4_request')
    }
  })
})
