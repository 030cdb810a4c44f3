import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import * as ec2 from '@aws-sdk/client-ec2'
import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as s3control from '@aws-sdk/client-s3-control'
import * as secrets from '@aws-sdk/client-secrets-manager'
import * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { AwsFailure } from '../aws-failure'
import { hostileNames } from '../hostile-names'
import { defineSampleService } from '../service'

/** The last input of each operation. */
export const inputs: Record<string, unknown> = {}
const seen = <Input>(name: string, input: Input): Input => {
  inputs[name] = input
  return input
}
/** The date of everything. */
export const day = new Date('2026-03-12T09:00:00Z')
/** Tags that try to break the wire. */
export const tags = [
  { Key: 'owner', Value: hostileNames.markup },
  { Key: 'bidirectional', Value: hostileNames.bidirectional },
  { Key: 'empty', Value: '' },
  { Key: 'lines', Value: 'one\r\ntwo' },
]
/** What DescribeInstances gives. */
export const reservation = {
  ReservationId: 'r-1',
  Instances: [
    {
      InstanceId: 'i-1',
      LaunchTime: day,
      EbsOptimized: false,
      MetadataOptions: { HttpPutResponseHopLimit: 2 },
      Tags: tags,
    },
  ],
}
/** The policy of the bucket `one`. */
export const policy = JSON.stringify({ Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*' }] })

/** Services that keep their inputs and answer with what is hard to carry over the wire. */
export const services = [
  defineSampleService({
    service: 'ec2',
    scope: 'regional',
    sdk: ec2,
    client: ec2.EC2Client,
    state: () => undefined,
  }).answer({
    DescribeInstances: (input) => {
      seen('DescribeInstances', input)
      return { Reservations: [reservation] }
    },
    GetEbsEncryptionByDefault: () => ({ EbsEncryptionByDefault: false }),
  }),
  defineSampleService({
    service: 'iam',
    scope: 'global',
    sdk: iam,
    client: iam.IAMClient,
    state: () => undefined,
  }).answer({
    GetAccountSummary: () => ({ SummaryMap: { AccountMFAEnabled: 1, Users: 27 } }),
    ListUsers: (input) => {
      seen('ListUsers', input)
      return {
        Users: [{ Path: '/', UserName: 'ann', UserId: 'AIDA1', Arn: 'arn:aws:iam::1:user/ann', CreateDate: day }],
        IsTruncated: false,
      }
    },
    GetAccountPasswordPolicy: () => {
      throw new AwsFailure('NoSuchEntity', 'The Password Policy with domain name 1 cannot be found.', 404)
    },
  }),
  defineSampleService({
    service: 'elbv2',
    scope: 'regional',
    sdk: elbv2,
    client: elbv2.ElasticLoadBalancingV2Client,
    state: () => undefined,
  }).answer({
    DescribeLoadBalancers: () => ({
      LoadBalancers: [{ LoadBalancerName: 'shop', SecurityGroups: ['sg-1', 'sg-2'], CreatedTime: day }],
    }),
    DescribeTags: (input) => ({
      TagDescriptions: seen('DescribeTags', input).ResourceArns?.map((ResourceArn) => ({ ResourceArn, Tags: tags })),
    }),
  }),
  defineSampleService({
    service: 's3',
    scope: 'global',
    sdk: s3,
    client: s3.S3Client,
    state: () => undefined,
  }).answer({
    ListBuckets: () => ({ Buckets: [{ Name: 'one', CreationDate: day, BucketRegion: 'eu-central-1' }] }),
    GetBucketLocation: () => ({ LocationConstraint: 'eu-central-1' }),
    GetBucketPolicy: (input) => {
      if (seen('GetBucketPolicy', input).Bucket === 'one') return { Policy: policy }
      throw new AwsFailure('NoSuchBucketPolicy', 'The bucket policy does not exist', 404, {
        members: { BucketName: 'two' },
      })
    },
    GetBucketEncryption: () => ({
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    }),
    GetBucketAcl: () => ({
      Owner: { ID: 'me' },
      Grants: [
        { Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
      ],
    }),
    HeadBucket: () => ({ BucketRegion: 'eu-central-1' }),
    ListObjectsV2: (input) => ({ Name: seen('ListObjectsV2', input).Bucket, KeyCount: 0 }),
  }),
  defineSampleService({
    service: 's3control',
    scope: 'global',
    sdk: s3control,
    client: s3control.S3ControlClient,
    state: () => undefined,
  }).answer({
    GetPublicAccessBlock: (input) => {
      seen('GetPublicAccessBlock', input)
      return {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: false,
          RestrictPublicBuckets: false,
        },
      }
    },
  }),
  defineSampleService({
    service: 'lambda',
    scope: 'regional',
    sdk: lambda,
    client: lambda.LambdaClient,
    state: () => undefined,
  }).answer({
    ListFunctions: (input) => {
      seen('ListFunctions', input)
      return {
        Functions: [
          {
            FunctionName: 'pay',
            Runtime: 'nodejs22.x',
            Environment: { Variables: { A: hostileNames.terminal } },
            LastModified: '2026-03-12T09:00:00.000+0000',
          },
        ],
      }
    },
    GetPolicy: (input) => {
      seen('GetPolicy', input)
      throw new AwsFailure('ResourceNotFoundException', 'The resource you requested does not exist.', 404)
    },
  }),
  defineSampleService({
    service: 'cloudtrail',
    scope: 'regional',
    sdk: cloudtrail,
    client: cloudtrail.CloudTrailClient,
    state: () => undefined,
  }).answer({
    GetTrailStatus: (input) => {
      seen('GetTrailStatus', input)
      return { IsLogging: true, LatestDeliveryTime: day }
    },
  }),
  defineSampleService({
    service: 'secretsmanager',
    scope: 'regional',
    sdk: secrets,
    client: secrets.SecretsManagerClient,
    state: () => undefined,
  }).answer({
    ListSecrets: () => ({ SecretList: [{ Name: hostileNames.long, RotationEnabled: false, LastChangedDate: day }] }),
    GetResourcePolicy: () => {
      throw new AwsFailure('ResourceNotFoundException', "Secrets Manager can't find the specified secret.", 400)
    },
  }),
  defineSampleService({
    service: 'wellarchitected',
    scope: 'regional',
    sdk: wellarchitected,
    client: wellarchitected.WellArchitectedClient,
    state: () => undefined,
  }).answer({
    ListWorkloads: (input) => {
      seen('ListWorkloads', input)
      return {
        WorkloadSummaries: [{ WorkloadName: hostileNames.terminal, RiskCounts: { HIGH: 3, NONE: 0 }, UpdatedAt: day }],
      }
    },
    GetLensReview: (input) => {
      seen('GetLensReview', input)
      return { WorkloadId: input.WorkloadId }
    },
  }),
]
