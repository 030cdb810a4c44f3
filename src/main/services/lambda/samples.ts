import type { CodeSigningConfig, EventSourceMapping, FunctionPolicy, FunctionUrls, LambdaFunction } from './facts'

const arnOf = (name: string): string => `arn:aws:lambda:eu-central-1:111122223333:function:${name}`

/** A function of the tables: `orders`, a supported archive with nothing special, unless told. */
export const lambdaFunction = (fields: Partial<LambdaFunction> = {}): LambdaFunction => ({
  arn: arnOf(fields.FunctionName ?? 'orders'),
  FunctionName: 'orders',
  Runtime: 'nodejs24.x',
  PackageType: 'Zip',
  Role: 'arn:aws:iam::111122223333:role/function-execution',
  Timeout: 10,
  MemorySize: 256,
  Architectures: ['arm64'],
  TracingConfig: { Mode: 'Active' },
  Layers: [],
  EnvironmentVariables: [],
  EnvironmentSecrets: [],
  ...fields,
})

/** A function made of a container image: without a runtime. */
export const imageFunction = (fields: Partial<LambdaFunction> = {}): LambdaFunction => {
  const { Runtime: _, ...image } = lambdaFunction({ PackageType: 'Image', ...fields })
  return image
}

/** The ARN of `lambdaFunction()`. */
export const functionArn = lambdaFunction().arn

/** A function in a VPC, in these subnets. */
export const functionInSubnets = (...SubnetIds: readonly string[]): LambdaFunction =>
  lambdaFunction({ VpcConfig: { VpcId: 'vpc-1', SubnetIds: [...SubnetIds], SecurityGroupIds: ['sg-1'] } })

/** One function URL; signed calls only, unless told. */
export const functionUrl = (fields: Partial<FunctionUrls['FunctionUrlConfigs'][number]> = {}): FunctionUrls => ({
  FunctionUrlConfigs: [
    {
      FunctionUrl: 'https://abc.lambda-url.eu-central-1.on.aws/',
      FunctionArn: functionArn,
      AuthType: 'AWS_IAM',
      ...fields,
    },
  ],
})

/** A queue that feeds `lambdaFunction()`, its failures reported item by item, unless told. */
export const eventSourceMapping = (fields: Partial<EventSourceMapping> = {}): EventSourceMapping => ({
  arn: 'arn:aws:lambda:eu-central-1:111122223333:event-source-mapping:91eaeb7e-c976-1234-9451-8709db01f137',
  UUID: '91eaeb7e-c976-1234-9451-8709db01f137',
  EventSourceArn: 'arn:aws:sqs:eu-central-1:111122223333:orders',
  FunctionArn: functionArn,
  BatchSize: 10,
  State: 'Enabled',
  FunctionResponseTypes: ['ReportBatchItemFailures'],
  ...fields,
})

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<FunctionPolicy['Policy']> }

/** A policy of these statements. */
export const policy = (...statements: readonly PolicyStatement[]): FunctionPolicy => ({
  Policy: { Version: '2012-10-17', Id: 'default', Statement: [...statements] },
})

/** No policy. */
export const noPolicy: FunctionPolicy = { Policy: null }

/** A code signing configuration that does this with code that nobody signed. */
export const codeSigningConfig = (rule: 'Enforce' | 'Warn'): CodeSigningConfig => ({
  arn: 'arn:aws:lambda:eu-central-1:111122223333:code-signing-config:csc-0f6c334abcdea4d8b',
  CodeSigningConfigId: 'csc-0f6c334abcdea4d8b',
  CodeSigningPolicies: { UntrustedArtifactOnDeployment: rule },
})
