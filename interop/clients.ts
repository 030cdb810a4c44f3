import { CloudTrailClient } from '@aws-sdk/client-cloudtrail'
import { ConfigServiceClient } from '@aws-sdk/client-config-service'
import { EC2Client } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { S3ControlClient } from '@aws-sdk/client-s3-control'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** The account that moto gives to every caller. */
export const account = '123456789012'

/** Where the estate stands, and where there is little but what AWS itself puts into each region. */
export const regions = { main: 'us-east-1', other: 'eu-central-1' } as const

/** Keys that moto takes as well as any other; they open nothing. */
export const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'interop-opens-nothing' } as const

/** Clients that build the estate: the SDK's own, with nothing of the app between them and the server. */
export const openClients = (endpoint: string, region: string) => {
  const common = { endpoint, region, credentials, maxAttempts: 1 }
  return {
    cloudtrail: new CloudTrailClient(common),
    config: new ConfigServiceClient(common),
    ec2: new EC2Client(common),
    elbv2: new ElasticLoadBalancingV2Client(common),
    iam: new IAMClient(common),
    lambda: new LambdaClient(common),
    s3: new S3Client({ ...common, forcePathStyle: true }),
    // Otherwise the SDK puts the account's id before the server's address.
    s3Control: new S3ControlClient({ ...common, endpointProvider: () => ({ url: new URL(endpoint) }) }),
    secrets: new SecretsManagerClient(common),
  }
}

/** Makes a client of a further service, in the main region unless told. */
export const clientOf =
  (endpoint: string) =>
  <Client>(
    Client: new (configuration: {
      endpoint: string
      region: string
      credentials: { accessKeyId: string; secretAccessKey: string }
      maxAttempts: number
    }) => Client,
    region: string = regions.main,
  ): Client =>
    new Client({ endpoint, region, credentials, maxAttempts: 1 })

/** The clients of one region. */
export type Clients = ReturnType<typeof openClients>
