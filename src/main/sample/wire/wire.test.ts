import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import * as ec2 from '@aws-sdk/client-ec2'
import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as s3control from '@aws-sdk/client-s3-control'
import * as secrets from '@aws-sdk/client-secrets-manager'
import * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names'
import { startSample, type Sample } from '../start-sample'
import { day, inputs, policy, reservation, services, tags } from './echo-services'

let sample: Sample
const settings = () => {
  const [account] = sample.accounts
  if (!account) throw new Error('no account')
  return {
    region: 'eu-central-1',
    endpoint: sample.url,
    credentials: { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
    maxAttempts: 1,
  }
}
beforeAll(async () => {
  sample = await startSample({ services })
})
afterAll(() => sample.close())

describe('ec2Query', () => {
  it('reads lists, filters and numbers out of the form and writes dates, lists and hostile tags', async () => {
    const client = new ec2.EC2Client(settings())
    const asked = {
      InstanceIds: ['i-1', 'i-2'],
      Filters: [{ Name: 'tag:a.b', Values: ['x & y', 'z=1'] }],
      MaxResults: 1000,
      DryRun: false,
    }
    const { $metadata, ...output } = await client.send(new ec2.DescribeInstancesCommand(asked))
    expect(inputs['DescribeInstances']).toEqual(asked)
    expect(output).toEqual({ Reservations: [reservation] })
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('keeps false apart from missing', async () => {
    const output = await new ec2.EC2Client(settings()).send(new ec2.GetEbsEncryptionByDefaultCommand({}))
    expect(output.EbsEncryptionByDefault).toBe(false)
  })

  it('names an operation that nobody described', async () => {
    const call = new ec2.EC2Client(settings()).send(new ec2.DescribeFlowLogsCommand({}))
    await expect(call).rejects.toMatchObject({
      name: 'NotDescribedInSample',
      message: 'The sample organization does not describe ec2:DescribeFlowLogs.',
      $metadata: { httpStatusCode: 501, attempts: 1 },
    })
  })
})

describe('awsQuery', () => {
  it('answers maps, lists and modelled errors', async () => {
    const client = new iam.IAMClient(settings())
    const summary = await client.send(new iam.GetAccountSummaryCommand({}))
    expect(summary.SummaryMap).toEqual({ AccountMFAEnabled: 1, Users: 27 })
    const users = await client.send(new iam.ListUsersCommand({ MaxItems: 5, PathPrefix: '/a b/' }))
    expect(inputs['ListUsers']).toEqual({ MaxItems: 5, PathPrefix: '/a b/' })
    expect(users.Users?.[0]?.CreateDate).toEqual(day)
    await expect(client.send(new iam.GetAccountPasswordPolicyCommand({}))).rejects.toThrow(iam.NoSuchEntityException)
    await expect(client.send(new iam.ListRolesCommand({}))).rejects.toMatchObject({ name: 'NotDescribedInSample' })
  })

  it('reads and writes lists of members', async () => {
    const client = new elbv2.ElasticLoadBalancingV2Client(settings())
    const { LoadBalancers } = await client.send(new elbv2.DescribeLoadBalancersCommand({}))
    expect(LoadBalancers).toEqual([{ LoadBalancerName: 'shop', SecurityGroups: ['sg-1', 'sg-2'], CreatedTime: day }])
    const { TagDescriptions } = await client.send(new elbv2.DescribeTagsCommand({ ResourceArns: ['arn:1', 'arn:2'] }))
    expect(TagDescriptions).toEqual([
      { ResourceArn: 'arn:1', Tags: tags },
      { ResourceArn: 'arn:2', Tags: tags },
    ])
  })
})

describe('restXml', () => {
  const client = () => new s3.S3Client({ ...settings(), forcePathStyle: true })

  it('finds bucket and operation in the path and its query', async () => {
    const list = await client().send(new s3.ListBucketsCommand({}))
    expect(list.Buckets).toEqual([{ Name: 'one', CreationDate: day, BucketRegion: 'eu-central-1' }])
    expect((await client().send(new s3.GetBucketLocationCommand({ Bucket: 'one' }))).LocationConstraint).toBe(
      'eu-central-1',
    )
    expect((await client().send(new s3.GetBucketPolicyCommand({ Bucket: 'one' }))).Policy).toBe(policy)
    expect(inputs['GetBucketPolicy']).toEqual({ Bucket: 'one' })
    const encryption = await client().send(new s3.GetBucketEncryptionCommand({ Bucket: 'one' }))
    expect(
      encryption.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    ).toBe('AES256')
    const acl = await client().send(new s3.GetBucketAclCommand({ Bucket: 'one' }))
    expect(acl.Grants?.[0]?.Grantee).toMatchObject({
      Type: 'Group',
      URI: 'http://acs.amazonaws.com/groups/global/AllUsers',
    })
    expect((await client().send(new s3.HeadBucketCommand({ Bucket: 'one' }))).BucketRegion).toBe('eu-central-1')
    await client().send(new s3.ListObjectsV2Command({ Bucket: 'one', MaxKeys: 7, Prefix: 'a/b' }))
    expect(inputs['ListObjectsV2']).toEqual({ Bucket: 'one', MaxKeys: 7, Prefix: 'a/b' })
  })

  it('answers errors as S3 does', async () => {
    await expect(client().send(new s3.GetBucketPolicyCommand({ Bucket: 'two' }))).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
      $metadata: { httpStatusCode: 404 },
    })
    await expect(client().send(new s3.GetBucketTaggingCommand({ Bucket: 'one' }))).rejects.toMatchObject({
      name: 'NotDescribedInSample',
      message: 'The sample organization does not describe s3:GetBucketTagging.',
    })
  })

  it('tells S3 Control from S3', async () => {
    const control = new s3control.S3ControlClient({
      ...settings(),
      endpointProvider: () => ({ url: new URL(sample.url) }),
    })
    const output = await control.send(new s3control.GetPublicAccessBlockCommand({ AccountId: '111122223333' }))
    expect(output.PublicAccessBlockConfiguration?.BlockPublicPolicy).toBe(false)
    expect(inputs['GetPublicAccessBlock']).toEqual({ AccountId: '111122223333' })
    expect(sample.counts()['s3control:GetPublicAccessBlock']).toBe(1)
  })
})

describe('restJson1', () => {
  it('reads path and query, writes maps with control characters, answers errors', async () => {
    const client = new lambda.LambdaClient(settings())
    const { Functions } = await client.send(new lambda.ListFunctionsCommand({ MaxItems: 50, FunctionVersion: 'ALL' }))
    expect(inputs['ListFunctions']).toEqual({ MaxItems: 50, FunctionVersion: 'ALL' })
    expect(Functions?.[0]?.Environment?.Variables).toEqual({ A: hostileNames.terminal })
    const name = 'arn:aws:lambda:eu-central-1:1:function:pay'
    await expect(client.send(new lambda.GetPolicyCommand({ FunctionName: name }))).rejects.toThrow(
      lambda.ResourceNotFoundException,
    )
    expect(inputs['GetPolicy']).toEqual({ FunctionName: name })
    await expect(client.send(new lambda.ListLayersCommand({}))).rejects.toMatchObject({ name: 'NotDescribedInSample' })
  })

  it('reads bodies and several labels', async () => {
    const client = new wellarchitected.WellArchitectedClient(settings())
    const { WorkloadSummaries } = await client.send(
      new wellarchitected.ListWorkloadsCommand({ MaxResults: 3, WorkloadNamePrefix: 'ä' }),
    )
    expect(inputs['ListWorkloads']).toEqual({ MaxResults: 3, WorkloadNamePrefix: 'ä' })
    expect(WorkloadSummaries).toEqual([
      { WorkloadName: hostileNames.terminal, RiskCounts: { HIGH: 3, NONE: 0 }, UpdatedAt: day },
    ])
    await client.send(
      new wellarchitected.GetLensReviewCommand({
        WorkloadId: 'w1',
        LensAlias: 'arn:aws:wellarchitected::aws:lens/wellarchitected',
      }),
    )
    expect(inputs['GetLensReview']).toEqual({
      WorkloadId: 'w1',
      LensAlias: 'arn:aws:wellarchitected::aws:lens/wellarchitected',
    })
  })
})

describe('awsJson1_1', () => {
  it('reads and writes documents', async () => {
    const status = await new cloudtrail.CloudTrailClient(settings()).send(
      new cloudtrail.GetTrailStatusCommand({ Name: 'all' }),
    )
    expect(inputs['GetTrailStatus']).toEqual({ Name: 'all' })
    expect(status).toMatchObject({ IsLogging: true, LatestDeliveryTime: day })
    const client = new secrets.SecretsManagerClient(settings())
    const list = await client.send(new secrets.ListSecretsCommand({}))
    expect(list.SecretList).toEqual([{ Name: hostileNames.long, RotationEnabled: false, LastChangedDate: day }])
    await expect(client.send(new secrets.GetResourcePolicyCommand({ SecretId: 'x' }))).rejects.toThrow(
      secrets.ResourceNotFoundException,
    )
    await expect(client.send(new secrets.GetSecretValueCommand({ SecretId: 'x' }))).rejects.toMatchObject({
      name: 'NotDescribedInSample',
      message: 'The sample organization does not describe secretsmanager:GetSecretValue.',
      $metadata: { attempts: 1 },
    })
  })
})
