import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, type Server } from 'node:net'
import { writeFile } from 'node:fs/promises'
import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccess, type Access } from './access'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { callerIdentity } from './loopback-server'
import { createSelfSignedCertificate } from './self-signed-certificate'

// A tunnel proxy takes every call to AWS, so that a test sees to which host of AWS's it goes, and nothing leaves this machine.

const account = '111122223333'
const certificate = createSelfSignedCertificate(
  '*.eu-west-1.amazonaws.com',
  '*.us-east-1.amazonaws.com',
  '*.s3.eu-central-1.amazonaws.com',
  '*.eu-central-1.amazonaws.com',
  '*.s3-control.eu-west-1.amazonaws.com',
  '*.cn-north-1.amazonaws.com.cn',
  '*.us-gov-west-1.amazonaws.com',
  '*.eu-west-1.api.aws',
)

const start = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const seen: string[] = []
const tls = createHttpsServer(certificate, (request, response) => {
  seen.push(`${request.headers.host}${request.url}`)
  if (request.url?.includes('policy')) return response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  const isSts = request.headers.host?.startsWith('sts')
  return response
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(isSts ? callerIdentity(account) : '<PublicAccessBlockConfiguration/>')
})
const proxy = createHttpServer()

let home: AwsHome
let access: Access

beforeAll(async () => {
  home = await createAwsHome()
  const port = await start(tls)
  proxy.on('connect', (_request, client) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  process.env.HTTPS_PROXY = `http://127.0.0.1:${await start(proxy)}`
  process.env.AWS_CA_BUNDLE = `${home.folder}/bundle.pem`
  process.env.AWS_MAX_ATTEMPTS = '1'
  await writeFile(process.env.AWS_CA_BUNDLE, certificate.cert)
  const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n'
  await home.config(
    `[default]\nendpoint_url = http://127.0.0.1:9\n[profile ireland]\nregion = eu-west-1\n${keys}[profile fips]\nregion = us-east-1\nuse_fips_endpoint = true\n${keys}` +
      `[profile dual]\nregion = eu-west-1\nuse_dualstack_endpoint = true\n${keys}[profile none]\n${keys}` +
      `[profile china]\nregion = cn-north-1\n${keys}[profile gov]\nregion = us-gov-west-1\n${keys}`,
  )
  access = openAccess({
    version: '1.0.0',
    declared: [
      {
        's3:GetBucketPolicy': ['s3:GetBucketPolicy'],
        's3control:GetPublicAccessBlock': ['s3:GetAccountPublicAccessBlock'],
      },
    ],
  })
})

afterAll(async () => {
  access.close()
  proxy.closeAllConnections()
  tls.closeAllConnections()
  await Promise.all([new Promise((resolve) => proxy.close(resolve)), new Promise((resolve) => tls.close(resolve))])
  await home.remove()
})

beforeEach(() => {
  seen.length = 0
})

const hostOf = async (profile: string): Promise<string | undefined> => {
  const { refused } = await access.open(through(profile))
  expect(refused).toEqual([])
  return seen.at(-1)
}

describe("AWS's own hosts", () => {
  it('follow partition, FIPS and dual-stack settings of the profile', async () => {
    expect(await hostOf('ireland')).toBe('sts.eu-west-1.amazonaws.com/')
    expect(await hostOf('fips')).toBe('sts-fips.us-east-1.amazonaws.com/')
    expect(await hostOf('dual')).toBe('sts.eu-west-1.api.aws/')
    expect(await hostOf('china')).toBe('sts.cn-north-1.amazonaws.com.cn/')
    expect(await hostOf('gov')).toBe('sts.us-gov-west-1.amazonaws.com/')
  })

  it('follow AWS_REGION where a profile names no region, and no further', async () => {
    expect(await hostOf('none')).toBe('sts.us-east-1.amazonaws.com/')
    process.env.AWS_REGION = 'us-gov-west-1'
    expect(await hostOf('none')).toBe('sts.us-gov-west-1.amazonaws.com/')
    expect(await hostOf('ireland')).toBe('sts.eu-west-1.amazonaws.com/')
    delete process.env.AWS_REGION
  })

  it('get buckets in their own region, with dots in path style', async () => {
    const [one] = (await access.open(through('ireland'))).accounts
    if (!one) throw new Error('no account')
    await one.client(S3Client, 'eu-central-1').send(new GetBucketPolicyCommand({ Bucket: 'plain' }))
    expect(seen.at(-1)).toBe('plain.s3.eu-central-1.amazonaws.com/?policy=')
    await one.client(S3Client, 'eu-central-1').send(new GetBucketPolicyCommand({ Bucket: 'with.dots' }))
    expect(seen.at(-1)).toBe('s3.eu-central-1.amazonaws.com/with.dots/?policy=')
    await one.client(S3ControlClient).send(new GetPublicAccessBlockCommand({ AccountId: account }))
    expect(seen.at(-1)).toBe(`${account}.s3-control.eu-west-1.amazonaws.com/v20180820/configuration/publicAccessBlock`)
    expect(one.foreignEndpoints()).toEqual([])
  })
})
