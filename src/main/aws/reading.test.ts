import { EC2Client, paginateDescribeVpcs } from '@aws-sdk/client-ec2'
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess, type Access } from './access'
import type { OpenAccount } from './accounts'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { toGap } from './errors'
import { callerIdentity, startLoopbackServer, type LoopbackServer, type Reply } from './loopback-server'
import { allPages, orAbsent } from './reading'

const calls = { 'lambda:ListFunctions': ['lambda:ListFunctions'], 'ec2:DescribeVpcs': ['ec2:DescribeVpcs'] }

let home: AwsHome
let server: LoopbackServer
let replies: Reply[]
let access: Access
let account: OpenAccount

beforeEach(async () => {
  home = await createAwsHome()
  replies = [{ body: callerIdentity('111122223333') }]
  server = await startLoopbackServer(() => replies.shift() ?? 'cut')
  await home.config(
    `[profile audit]\nregion = eu-west-1\nendpoint_url = ${server.url}\naws_access_key_id = A\naws_secret_access_key = x\n`,
  )
  access = openAccess({ version: '1.0.0', declared: [calls] })
  const [only] = (await access.open(through('audit'))).accounts
  if (!only) throw new Error('no account')
  account = only
})

afterEach(async () => {
  access.close()
  await server.close()
  await home.remove()
})

const json = (value: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(value) })

const functions = () =>
  allPages(paginateListFunctions({ client: account.client(LambdaClient) }, {}), (page) => page.Functions)

const vpcs = () => allPages(paginateDescribeVpcs({ client: account.client(EC2Client) }, {}), (page) => page.Vpcs)

const vpcAnswer = (content: string): Reply => ({ body: `<DescribeVpcsResponse>${content}</DescribeVpcsResponse>` })

describe('all pages', () => {
  it('come in their order', async () => {
    replies = [
      json({ Functions: [{ FunctionName: 'a' }], NextMarker: 'more' }),
      json({ Functions: [], NextMarker: 'still' }),
      json({ Functions: [{ FunctionName: 'b' }] }),
    ]
    expect((await functions()).map(({ FunctionName }) => FunctionName)).toEqual(['a', 'b'])
  })

  it('may be empty', async () => {
    replies = [json({ Functions: [] })]
    expect(await functions()).toEqual([])
    for (const content of ['<vpcSet/>', '<vpcSet>\n  </vpcSet>']) {
      replies = [vpcAnswer(content)]
      expect(await vpcs()).toEqual([])
    }
  })

  it('are no empty list where the answer holds none', async () => {
    for (const answer of [{}, { Functions: null }, { Functions: 'none' }, { message: 'Please sign in' }]) {
      replies = [json(answer)]
      const error: unknown = await functions().catch((one: unknown) => one)
      expect(toGap(error, { 'lambda:ListFunctions': [] })).toEqual({
        kind: 'failed',
        code: 'UnexpectedAnswer',
        operation: 'lambda:ListFunctions',
        text: "AWS's answer holds no list",
      })
    }
    replies = [vpcAnswer('<requestId>x</requestId>')]
    await expect(vpcs()).rejects.toMatchObject({ name: 'UnexpectedAnswer' })
  })
})

describe('an absent thing', () => {
  const failure = (name: string): Promise<string> => Promise.reject(Object.assign(new Error('no'), { name }))

  it('is told from every other error', async () => {
    expect(await orAbsent(Promise.resolve('policy'), 'NoSuchBucketPolicy')).toBe('policy')
    expect(await orAbsent(failure('NoSuchBucketPolicy'), 'NoSuchBucketPolicy')).toBeUndefined()
    await expect(orAbsent(failure('AccessDenied'), 'NoSuchBucketPolicy')).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
})
