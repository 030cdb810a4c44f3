import { z } from 'zod'
import { detailFact, listFact, ordered, policyDocument } from '../../engine/fact'

const functionSchema = z.object({
  /** AWS's `FunctionArn`, without a version. */
  arn: z.string(),
  FunctionName: z.string(),
  Description: z.string().optional(),
  /** Absent for container images. */
  Runtime: z.string().optional(),
  /** `Zip` or `Image`. */
  PackageType: z.string().optional(),
  /** ARN of the role that the function runs as. */
  Role: z.string().optional(),
  /** Seconds. */
  Timeout: z.number().optional(),
  /** Megabytes. */
  MemorySize: z.number().optional(),
  /** `x86_64` or `arm64`. */
  Architectures: z.array(z.string()).default([]),
  VpcConfig: z
    .object({
      /** Empty or absent where the function is in no VPC. */
      VpcId: z.string().optional(),
      SubnetIds: z.array(z.string()).default([]),
      SecurityGroupIds: z.array(z.string()).default([]),
    })
    .optional(),
  /** Where events go that failed; absent where they are dropped. */
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
  TracingConfig: z
    .object({
      /** `Active` or `PassThrough`. */
      Mode: z.string().optional(),
    })
    .optional(),
  LoggingConfig: z
    .object({
      /** `JSON` or `Text`. */
      LogFormat: z.string().optional(),
      LogGroup: z.string().optional(),
    })
    .optional(),
  /** The customer's key for the environment; absent where AWS's own is used. */
  KMSKeyArn: z.string().optional(),
  /** In the order in which Lambda merges them. */
  Layers: ordered(z.array(z.object({ Arn: z.string().optional() }))).default([]),
  /** Names of the environment variables; their values are dropped on arrival. Absent where AWS could not decrypt them. */
  EnvironmentVariables: z.array(z.string()).optional(),
  /** What looked like a secret in the values of the environment variables; never the text itself. */
  EnvironmentSecrets: z
    .array(
      z.object({
        /** Name of the variable. */
        Variable: z.string(),
        /** Which detector recognized it. */
        Detector: z.string(),
        /** Version of the detector. */
        Version: z.number(),
        /** What may be shown of it. */
        Preview: z.string(),
      }),
    )
    .optional(),
  /** AWS's code where it could not decrypt the environment for the caller. */
  EnvironmentErrorCode: z.string().optional(),
})

/** A Lambda function, as its unpublished version stands. */
export type LambdaFunction = z.infer<typeof functionSchema>

/** All functions of a region. */
export const functions = listFact<LambdaFunction>({
  id: 'lambda-functions',
  title: 'Lambda functions',
  per: 'region',
  type: 'AWS::Lambda::Function',
  schema: functionSchema,
  nameOf: ({ FunctionName }) => FunctionName,
})

const functionPolicySchema = z.object({
  /** Null where the function has none. */
  Policy: policyDocument(),
})

/** The policy of a function itself, not of its versions and aliases. */
export type FunctionPolicy = z.infer<typeof functionPolicySchema>

/** The policy of each function. */
export const functionPolicies = detailFact<FunctionPolicy, LambdaFunction>({
  id: 'lambda-function-policies',
  title: 'policies of Lambda functions',
  of: functions,
  schema: functionPolicySchema,
})

const functionUrlsSchema = z.object({
  /** Of the function and of its aliases; empty where it has none. */
  FunctionUrlConfigs: z
    .array(
      z.object({
        FunctionUrl: z.string(),
        /** With the alias, where the URL is one's. */
        FunctionArn: z.string(),
        /** `AWS_IAM` or `NONE`. */
        AuthType: z.string(),
        Cors: z
          .object({
            AllowCredentials: z.boolean().optional(),
            AllowOrigins: z.array(z.string()).default([]),
          })
          .optional(),
      }),
    )
    .default([]),
})

/** The addresses under which a function can be called over HTTPS. */
export type FunctionUrls = z.infer<typeof functionUrlsSchema>

/** The function URLs of each function. */
export const functionUrls = detailFact<FunctionUrls, LambdaFunction>({
  id: 'lambda-function-urls',
  title: 'function URLs',
  of: functions,
  schema: functionUrlsSchema,
})

const invokeConfigsSchema = z.object({
  /** One for each version or alias that has one; empty where none has. */
  FunctionEventInvokeConfigs: z
    .array(
      z.object({
        /** With the version or alias; `$LATEST` for the function itself. */
        FunctionArn: z.string(),
        MaximumRetryAttempts: z.number().optional(),
        MaximumEventAgeInSeconds: z.number().optional(),
        DestinationConfig: z
          .object({ OnFailure: z.object({ Destination: z.string().optional() }).optional() })
          .optional(),
      }),
    )
    .default([]),
})

/** How a function is called asynchronously. */
export type FunctionInvokeConfigs = z.infer<typeof invokeConfigsSchema>

/** The settings of asynchronous calls of each function. */
export const functionInvokeConfigs = detailFact<FunctionInvokeConfigs, LambdaFunction>({
  id: 'lambda-function-invoke-configs',
  title: 'settings of asynchronous calls of Lambda functions',
  of: functions,
  schema: invokeConfigsSchema,
})

const codeSigningSchema = z.object({
  /** Absent where any code is accepted. */
  CodeSigningConfigArn: z.string().optional(),
})

/** By which configuration a function judges its code. */
export type FunctionCodeSigning = z.infer<typeof codeSigningSchema>

/** The code signing of each function. */
export const functionCodeSigning = detailFact<FunctionCodeSigning, LambdaFunction>({
  id: 'lambda-function-code-signing',
  title: 'code signing of Lambda functions',
  of: functions,
  schema: codeSigningSchema,
})

const codeSigningConfigSchema = z.object({
  /** AWS's `CodeSigningConfigArn`. */
  arn: z.string(),
  CodeSigningConfigId: z.string(),
  Description: z.string().optional(),
  CodeSigningPolicies: z
    .object({
      /** `Enforce` refuses unsigned code; `Warn` takes it and writes a log. */
      UntrustedArtifactOnDeployment: z.string().optional(),
    })
    .optional(),
})

/** What functions do with code that nobody signed. */
export type CodeSigningConfig = z.infer<typeof codeSigningConfigSchema>

/** All code signing configurations of a region. */
export const codeSigningConfigs = listFact<CodeSigningConfig>({
  id: 'lambda-code-signing-configs',
  title: 'Lambda code signing configurations',
  per: 'region',
  type: 'AWS::Lambda::CodeSigningConfig',
  schema: codeSigningConfigSchema,
  nameOf: ({ CodeSigningConfigId }) => CodeSigningConfigId,
})

const mappingSchema = z.object({
  /** AWS's `EventSourceMappingArn`. */
  arn: z.string(),
  UUID: z.string(),
  /** Absent for sources outside of AWS. */
  EventSourceArn: z.string().optional(),
  FunctionArn: z.string().optional(),
  BatchSize: z.number().optional(),
  /** `Enabled`, `Disabled`, or on the way to be, as `Creating` or `Deleting`. */
  State: z.string().optional(),
  /** `ReportBatchItemFailures` where only the failed items of a batch are tried again. */
  FunctionResponseTypes: z.array(z.string()).default([]),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string().optional() }).optional() }).optional(),
})

/** What feeds a queue or stream to a function. */
export type EventSourceMapping = z.infer<typeof mappingSchema>

/** All event source mappings of a region. */
export const eventSourceMappings = listFact<EventSourceMapping>({
  id: 'lambda-event-source-mappings',
  title: 'Lambda event source mappings',
  per: 'region',
  type: 'AWS::Lambda::EventSourceMapping',
  schema: mappingSchema,
  nameOf: ({ UUID, EventSourceArn, FunctionArn }) =>
    `${EventSourceArn?.split(':').at(-1) ?? UUID} to ${FunctionArn?.split(':')[6] ?? 'a function'}`,
})
