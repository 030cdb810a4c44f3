import * as ec2 from '@aws-sdk/client-ec2'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as secrets from '@aws-sdk/client-secrets-manager'
import { defineSampleService } from './service'
import type { Sample } from './start-sample'

/** One small service for each protocol, to test the sample itself. */
export const smallServices = [
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

/** What the clients of one account need. */
export const clientSettings = (sample: Sample, place = 0, region = 'eu-central-1') => {
  const account = sample.accounts[place]
  if (!account) throw new Error(`There is no account ${place}.`)
  const { accessKeyId, secretAccessKey } = account
  return { region, endpoint: sample.url, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
}

/** One call of each small service, in the order EC2, S3, IAM, Lambda, Secrets Manager. */
export const smallCalls = {
  groups: (sample: Sample, place?: number, region?: string) =>
    new ec2.EC2Client(clientSettings(sample, place, region)).send(
      new ec2.DescribeSecurityGroupsCommand({ MaxResults: 5 }),
    ),
  bucketPolicy: (sample: Sample, bucket = 'one') =>
    new s3.S3Client({ ...clientSettings(sample), forcePathStyle: true }).send(
      new s3.GetBucketPolicyCommand({ Bucket: bucket }),
    ),
  aliases: (sample: Sample) => new iam.IAMClient(clientSettings(sample)).send(new iam.ListAccountAliasesCommand({})),
  functions: (sample: Sample) =>
    new lambda.LambdaClient(clientSettings(sample)).send(new lambda.ListFunctionsCommand({})),
  secretList: (sample: Sample) =>
    new secrets.SecretsManagerClient(clientSettings(sample)).send(new secrets.ListSecretsCommand({})),
} as const
