import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2'
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { startSample } from './start-sample'

it('is there at once with 200 accounts, and makes up only those that are looked at', async () => {
  const began = performance.now()
  const sample = await startSample({ growth: { accounts: 200 } })
  const started = performance.now() - began
  const twenty = sample.accounts.slice(40, 60)
  const seen = await Promise.all(
    twenty.map(async ({ accessKeyId, secretAccessKey }) => {
      const settings = { region: 'eu-central-1', endpoint: sample.url, credentials: { accessKeyId, secretAccessKey } }
      const { RoleDetailList = [] } = await new IAMClient(settings).send(new GetAccountAuthorizationDetailsCommand({}))
      const { Reservations = [] } = await new EC2Client(settings).send(new DescribeInstancesCommand({}))
      const { Buckets = [] } = await new S3Client(settings).send(new ListBucketsCommand({}))
      return [RoleDetailList.length, Reservations.length, Buckets.length].map((count) => count > 0)
    }),
  )
  const answered = performance.now() - began - started
  await sample.close()
  expect(seen.flat()).not.toContain(false)
  // Several times what it takes, so that a busy machine does not matter.
  expect(started).toBeLessThan(1000)
  expect(answered).toBeLessThan(10_000)
})
