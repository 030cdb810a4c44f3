import {
  AddPermissionCommand,
  CreateFunctionCommand,
  CreateFunctionUrlConfigCommand,
  PutFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda'
import type { CreateFunctionCommandInput } from '@aws-sdk/client-lambda'
import { account, regions } from '../clients'
import type { Site } from './build-estate'
import type { Identities } from './iam'
import type { Network } from './network'

/** The shortest archive there is: an end of directory and nothing before it. */
const emptyArchive = new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])

/** Five functions: one kept, one careless in all, and three whose policies differ. */
export const buildLambda = async (
  { main: { lambda }, name }: Site,
  { privateA, privateB }: Network,
  { role, otherRole }: Identities,
): Promise<void> => {
  const make = async (FunctionName: string, input: Partial<CreateFunctionCommandInput>): Promise<void> => {
    const made = await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: role,
        Runtime: 'python3.13',
        Handler: 'index.handler',
        Code: { ZipFile: emptyArchive },
        ...input,
      }),
    )
    name(`function:${FunctionName}`, made.FunctionArn)
  }
  const permit = (FunctionName: string, Principal: string, more: object = {}) =>
    lambda.send(
      new AddPermissionCommand({
        FunctionName,
        StatementId: 'permit',
        Action: 'lambda:InvokeFunction',
        Principal,
        ...more,
      }),
    )

  await make('kept', {
    Role: otherRole,
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
    Environment: { Variables: { STAGE: 'production' } },
    KMSKeyArn: `arn:aws:kms:${regions.main}:${account}:key/11111111-2222-3333-4444-555555555555`,
    DeadLetterConfig: { TargetArn: `arn:aws:sqs:${regions.main}:${account}:failed` },
    VpcConfig: { SubnetIds: [privateA, privateB], SecurityGroupIds: [] },
  })
  await permit('kept', 's3.amazonaws.com', { SourceAccount: account, SourceArn: 'arn:aws:s3:::vault' })
  await lambda.send(
    new CreateFunctionUrlConfigCommand({
      FunctionName: 'kept',
      AuthType: 'AWS_IAM',
      Cors: { AllowOrigins: ['https://www.example.com'] },
    }),
  )

  await make('careless', {
    Runtime: 'python3.9',
    Environment: { Variables: { DATABASE_PASSWORD: 'vT9#qL2x-wR7pZ4m' } },
    VpcConfig: { SubnetIds: [privateA], SecurityGroupIds: [] },
  })
  await permit('careless', '*')
  await lambda.send(
    new CreateFunctionUrlConfigCommand({
      FunctionName: 'careless',
      AuthType: 'NONE',
      Cors: { AllowOrigins: ['*'] },
    }),
  )

  await make('for-partner', {})
  await permit('for-partner', 'arn:aws:iam::999988887777:root')
  await lambda.send(
    new PutFunctionEventInvokeConfigCommand({
      FunctionName: 'for-partner',
      DestinationConfig: { OnFailure: { Destination: `arn:aws:sqs:${regions.main}:${account}:failed` } },
    }),
  )
  await make('for-any-bucket', {})
  await permit('for-any-bucket', 's3.amazonaws.com')
  await make('without-policy', {})
}
