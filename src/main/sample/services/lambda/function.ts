import type {
  EventSourceMappingConfiguration,
  FunctionConfiguration,
  FunctionEventInvokeConfig,
  FunctionUrlConfig,
  VpcConfigResponse,
} from '@aws-sdk/client-lambda'
import { sampleArn, sampleHex, sampleUuid } from '../../ids'
import { mainVpc, securityGroupId } from '../../network'
import type { SampleAccount } from '../../organization'
import { kmsKeyArn, roleArn, sharedNames } from '../../shared-names'

/** A statement of a function's policy, as it stands in the document. */
export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Principal: '*' | { readonly [kind: string]: string }
  readonly Action: string
  readonly Resource: string
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string } }
}

/** A function of the sample with all that can be asked about it. */
export interface SampleFunction {
  readonly configuration: FunctionConfiguration & { readonly FunctionName: string; readonly FunctionArn: string }
  /** The statements of its policy; none: no policy. */
  readonly statements: readonly PolicyStatement[]
  readonly urls: readonly FunctionUrlConfig[]
  readonly invokeConfigs: readonly FunctionEventInvokeConfig[]
  readonly codeSigning: string | undefined
  /** What feeds it. */
  readonly sources: readonly EventSourceMappingConfiguration[]
}

/** Where a function is. */
export interface FunctionPlace {
  readonly account: SampleAccount
  readonly region: string
}

/** What differs from a good function. */
export interface FunctionSketch {
  readonly name: string
  readonly configuration?: Partial<FunctionConfiguration>
  readonly statements?: readonly PolicyStatement[]
  readonly urls?: readonly FunctionUrlConfig[]
  readonly invokeConfigs?: readonly FunctionEventInvokeConfig[]
  /** Whether it accepts signed code only; true unless told. */
  readonly signed?: boolean
  readonly sources?: readonly EventSourceMappingConfiguration[]
}

/** The ARN of a function. */
export const functionArn = ({ account, region }: FunctionPlace, name: string): string =>
  sampleArn('lambda', region, account.id, `function:${name}`)

/** The ARN of a queue or topic. */
export const messageArn = (service: 'sqs' | 'sns', { account, region }: FunctionPlace, name: string): string =>
  sampleArn(service, region, account.id, name)

/** Subnets of the account's main VPC by name, with the security group of functions. */
export const inSubnets = ({ account, region }: FunctionPlace, ...names: readonly string[]): VpcConfigResponse => {
  const vpc = mainVpc(account, region)
  const subnets = vpc?.subnets.filter(({ name }) => names.includes(name)) ?? []
  return {
    VpcId: vpc?.id ?? '',
    SubnetIds: subnets.map(({ id }) => id),
    SecurityGroupIds: vpc ? [securityGroupId(account, region, 'function')] : [],
    Ipv6AllowedForDualStack: false,
  }
}

/** Lets a service call the function for one source. */
export const allowService = (
  place: FunctionPlace,
  name: string,
  service: string,
  sourceArn?: string,
): PolicyStatement => ({
  Sid: service.split('.')[0] ?? service,
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'lambda:InvokeFunction',
  Resource: functionArn(place, name),
  ...(sourceArn === undefined
    ? {}
    : {
        Condition: {
          StringEquals: { 'AWS:SourceAccount': place.account.id },
          ArnLike: { 'AWS:SourceArn': sourceArn },
        },
      }),
})

/** A URL of the function. */
export const functionUrl = (
  place: FunctionPlace,
  name: string,
  authentication: 'AWS_IAM' | 'NONE',
  origins: readonly string[] = [],
): FunctionUrlConfig => ({
  FunctionUrl: `https://${sampleHex(32, 'url', place.account.id, place.region, name)}.lambda-url.${place.region}.on.aws/`,
  FunctionArn: functionArn(place, name),
  AuthType: authentication,
  InvokeMode: 'BUFFERED',
  CreationTime: '2024-06-20T10:00:00.000Z',
  LastModifiedTime: '2024-06-20T10:00:00.000Z',
  ...(origins.length > 0 ? { Cors: { AllowOrigins: [...origins], AllowMethods: ['GET', 'POST'] } } : {}),
})

/** A queue that feeds the function. */
export const fromQueue = (
  place: FunctionPlace,
  name: string,
  queue: string,
  reportsItems = true,
): EventSourceMappingConfiguration => {
  const uuid = sampleUuid('mapping', place.account.id, place.region, name, queue)
  return {
    UUID: uuid,
    EventSourceMappingArn: sampleArn('lambda', place.region, place.account.id, `event-source-mapping:${uuid}`),
    EventSourceArn: messageArn('sqs', place, queue),
    FunctionArn: functionArn(place, name),
    BatchSize: 10,
    MaximumBatchingWindowInSeconds: 0,
    LastModified: new Date('2024-06-20T10:00:00Z'),
    State: 'Enabled',
    StateTransitionReason: 'USER_INITIATED',
    FunctionResponseTypes: reportsItems ? ['ReportBatchItemFailures'] : [],
  }
}

/** The id of the one code signing configuration of an account and region. */
export const codeSigningId = ({ account, region }: FunctionPlace): string =>
  `csc-0${sampleHex(16, 'csc', account.id, region)}`

/** Its ARN. */
export const codeSigningArn = (place: FunctionPlace): string =>
  sampleArn('lambda', place.region, place.account.id, `code-signing-config:${codeSigningId(place)}`)

/** A function as the organization wants it: a supported runtime on Graviton, traced, signed, with a role of its own. */
export const goodFunction = (place: FunctionPlace, sketch: FunctionSketch): SampleFunction => {
  const { account, region } = place
  const {
    name,
    configuration = {},
    statements = [],
    urls = [],
    invokeConfigs = [],
    signed = true,
    sources = [],
  } = sketch
  const arn = functionArn(place, name)
  return {
    configuration: {
      Runtime: 'nodejs24.x',
      Role: roleArn(account, `function/${name}`),
      Handler: 'index.handler',
      CodeSize: 48_213,
      Description: '',
      Timeout: 30,
      MemorySize: 512,
      LastModified: '2026-01-08T11:20:31.000+0000',
      CodeSha256: Buffer.from(sampleHex(64, 'code', account.id, name), 'hex').toString('base64'),
      Version: '$LATEST',
      TracingConfig: { Mode: 'Active' },
      RevisionId: sampleUuid('revision', account.id, region, name),
      PackageType: 'Zip',
      Architectures: ['arm64'],
      EphemeralStorage: { Size: 512 },
      SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
      LoggingConfig: {
        LogFormat: 'JSON',
        ApplicationLogLevel: 'INFO',
        SystemLogLevel: 'INFO',
        LogGroup: `/aws/lambda/${name}`,
      },
      DeadLetterConfig: { TargetArn: messageArn('sqs', place, `${name}-failed`) },
      KMSKeyArn: kmsKeyArn(account, region, 'lambda'),
      Environment: { Variables: { LOG_LEVEL: 'info', STAGE: account.environment } },
      ...configuration,
      FunctionName: name,
      FunctionArn: arn,
    },
    statements,
    urls,
    invokeConfigs,
    codeSigning: signed ? codeSigningArn(place) : undefined,
    sources,
  }
}

/** A function as Lambda makes it where nobody cares, with the role that all such functions share. */
export const plainFunction = (place: FunctionPlace, sketch: FunctionSketch): SampleFunction =>
  goodFunction(place, {
    signed: false,
    ...sketch,
    configuration: {
      Role: roleArn(place.account, sharedNames.functionRole),
      Architectures: ['x86_64'],
      TracingConfig: { Mode: 'PassThrough' },
      LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${sketch.name}` },
      DeadLetterConfig: undefined,
      KMSKeyArn: undefined,
      ...sketch.configuration,
    },
  })
