import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { iamSample } from '../../sample/services/iam/iam'
import { lambdaSample } from '../../sample/services/lambda/lambda'
import { sample as sqsSample } from '../../sample/services/sqs/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { describeEnvironment } from './collector'
import {
  codeSigningConfigs,
  eventSourceMappings,
  functionCodeSigning,
  functionInvokeConfigs,
  functionPolicies,
  functions,
  functionUrls,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [lambdaSample, ec2Sample], pageSize: 2 })
})
afterAll(() => sample.close())

const region = 'eu-central-1'
const storefront = (name: string): string => `arn:aws:lambda:${region}:444455556666:function:${name}`

describe('the Lambda collector', () => {
  it('lists all pages of functions', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(functions, region).map(({ key }) => key)).toEqual(
      ['checkout-api', 'image-resize', 'order-import', 'recommendations'].map(storefront),
    )
    expect(valuesOf(read(functions, region))[2]).toEqual({
      arn: storefront('order-import'),
      FunctionName: 'order-import',
      Description: '',
      Runtime: 'nodejs24.x',
      PackageType: 'Zip',
      Role: 'arn:aws:iam::444455556666:role/function/order-import',
      Timeout: 30,
      MemorySize: 512,
      Architectures: ['arm64'],
      VpcConfig: {
        VpcId: expect.stringMatching(/^vpc-/),
        SubnetIds: [expect.stringMatching(/^subnet-/), expect.stringMatching(/^subnet-/)],
        SecurityGroupIds: [expect.stringMatching(/^sg-/)],
      },
      DeadLetterConfig: { TargetArn: `arn:aws:sqs:${region}:444455556666:order-import-failed` },
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: '/aws/lambda/order-import' },
      KMSKeyArn: expect.stringMatching(/^arn:aws:kms:eu-central-1:444455556666:key\//),
      Layers: [
        { Arn: `arn:aws:lambda:${region}:444455556666:layer:shop-common:14` },
        { Arn: `arn:aws:lambda:${region}:580247275435:layer:LambdaInsightsExtension-Arm64:20` },
      ],
      EnvironmentVariables: ['LOG_LEVEL', 'STAGE'],
      EnvironmentSecrets: [],
    })
  })

  it('reads policies, URLs, settings of asynchronous calls, code signing and what feeds functions', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const found = (fact: { readonly id: string }, name: string): unknown =>
      read(fact, region).find(({ key }) => key === storefront(name))?.value
    expect(found(functionPolicies, 'order-import')).toMatchObject({
      Policy: { Statement: [{ Principal: { Service: 's3.amazonaws.com' } }] },
    })
    expect(found(functionPolicies, 'checkout-api')).toEqual({ Policy: null })
    expect(found(functionUrls, 'checkout-api')).toEqual({
      FunctionUrlConfigs: [
        {
          FunctionUrl: expect.stringMatching(/^https:\/\/.*\.lambda-url\.eu-central-1\.on\.aws\/$/),
          FunctionArn: storefront('checkout-api'),
          AuthType: 'AWS_IAM',
          Cors: { AllowOrigins: ['https://shop.marlowbay.example'] },
        },
      ],
    })
    expect(found(functionUrls, 'order-import')).toEqual({ FunctionUrlConfigs: [] })
    expect(found(functionInvokeConfigs, 'image-resize')).toEqual({
      FunctionEventInvokeConfigs: [
        {
          FunctionArn: `${storefront('image-resize')}:$LATEST`,
          MaximumRetryAttempts: 1,
          MaximumEventAgeInSeconds: 3600,
          DestinationConfig: { OnFailure: { Destination: `arn:aws:sns:${region}:444455556666:image-failures` } },
        },
      ],
    })
    expect(found(functionCodeSigning, 'order-import')).toEqual({
      CodeSigningConfigArn: expect.stringMatching(/code-signing-config:csc-/),
    })
    expect(valuesOf(read(codeSigningConfigs, region))).toMatchObject([
      {
        Description: 'Code of the delivery pipeline',
        CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' },
      },
    ])
    expect(valuesOf(read(eventSourceMappings, region))).toMatchObject([
      {
        EventSourceArn: `arn:aws:sqs:${region}:444455556666:orders`,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    ])
  })

  it('does not ask for the code signing of a container image', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(read(functionCodeSigning, region).find(({ key }) => key === storefront('recommendations'))?.value).toEqual(
      {},
    )
    expect(sample.counts()['lambda:GetFunctionCodeSigningConfig']).toBe(3)
  })

  it('drops the values of environment variables and keeps what looked like secrets', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const items = read(functions, 'us-east-1')
    expect(items.find(({ key }) => key.endsWith('webhook-demo'))?.value).toMatchObject({
      EnvironmentVariables: ['AWS_KEY_FOR_DEMO', 'DB_PASSWORD'],
      EnvironmentSecrets: [
        { Variable: 'AWS_KEY_FOR_DEMO', Detector: 'aws-access-key', Version: 1, Preview: 'AKIA…' },
        { Variable: 'DB_PASSWORD', Detector: 'name-of-a-secret', Version: 2, Preview: '…' },
      ],
    })
    expect(JSON.stringify(items)).not.toMatch(/AKIA[A-Z2-7]/)
  })

  it('knows that it saw nothing where Lambda could not decrypt the environment', async () => {
    const described = await describeEnvironment({
      Error: { ErrorCode: 'AccessDeniedException', Message: 'no kms:Decrypt' },
    })
    expect(described).toEqual({ EnvironmentErrorCode: 'AccessDeniedException' })
    expect(await describeEnvironment({ Variables: { DB_PASSWORD: 'correct-horse' } })).not.toHaveProperty('Environment')
    expect(JSON.stringify(await describeEnvironment({ Variables: { DB_PASSWORD: 'correct-horse' } }))).not.toContain(
      'horse',
    )
  })

  it('takes no hollow answer for one that says that there is nothing', async () => {
    for (const operation of ['GetPolicy', 'ListFunctionUrlConfigs', 'GetFunctionCodeSigningConfig']) {
      sample.faults.add({ operation, effect: { kind: 'hollow' } })
    }
    const read = await readFromSample(sample, collector, 'storefront', [region])
    sample.faults.set([])
    const gapOf = (fact: { readonly id: string }, name: string): string | undefined =>
      read(fact, region).find(({ key }) => key === storefront(name))?.gap?.kind
    expect(gapOf(functionPolicies, 'order-import')).toBe('failed')
    expect(gapOf(functionUrls, 'checkout-api')).toBe('failed')
    expect(gapOf(functionCodeSigning, 'order-import')).toBe('failed')
  })

  it('makes a gap of what is denied, for that function alone', async () => {
    sample.faults.add({ operation: 'GetPolicy', input: { FunctionName: 'order-import' }, effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'storefront', [region])
    sample.faults.set([])
    const gaps = read(functionPolicies, region).flatMap(({ key, gap }) =>
      gap?.kind === 'failed' ? [[key, gap.code]] : [],
    )
    expect(gaps).toEqual([[storefront('order-import'), 'AccessDeniedException']])
  })
})

describe('the Lambda checks in the sample organization', () => {
  it('each find something good and something bad', async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'lambda')
    const whole = await startSample({ services: [lambdaSample, ec2Sample, iamSample, sqsSample] })
    const results = resultsOf(await judgeSample(whole, collector, checks))
    await whole.close()
    expect(results).toEqual({
      ...Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])),
      // One function of the sandbox names a role that is gone.
      'lambda-function-role-permissions': ['fail', 'pass', 'unknown'],
    })
  }, 60_000)
})
