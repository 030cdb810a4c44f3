import {
  GetFunctionCodeSigningConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  paginateListCodeSigningConfigs,
  paginateListEventSourceMappings,
  paginateListFunctionEventInvokeConfigs,
  paginateListFunctions,
  paginateListFunctionUrlConfigs,
} from '@aws-sdk/client-lambda'
import type { EnvironmentResponse, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { detectInValues } from '../../aws/detect-secrets'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList } from '../../engine/collector'
import {
  codeSigningConfigs,
  eventSourceMappings,
  functionCodeSigning,
  functionInvokeConfigs,
  functionPolicies,
  functions,
  functionUrls,
} from './facts'

/** The names of the variables and what looks like a secret in them; no value goes further than this. */
export const describeEnvironment = async (environment: EnvironmentResponse | undefined): Promise<object> => {
  if (environment?.Error) return { EnvironmentErrorCode: environment.Error.ErrorCode ?? 'Unknown' }
  const variables = Object.entries(environment?.Variables ?? {})
  return {
    EnvironmentVariables: variables.map(([name]) => name),
    EnvironmentSecrets: (await detectInValues(variables.map(([name, value]) => ({ name, value })))).map(
      ({ name, detector, version, preview }) => ({
        Variable: name,
        Detector: detector,
        Version: version,
        Preview: preview,
      }),
    ),
  }
}

const describeFunction = async ({ Environment, ...configuration }: FunctionConfiguration): Promise<object> => ({
  ...configuration,
  ...(await describeEnvironment(Environment)),
  arn: configuration.FunctionArn,
})

export default defineCollector({
  service: 'lambda',
  reads: [
    readList(functions, {
      calls: { 'lambda:ListFunctions': ['lambda:ListFunctions'] },
      read: async (context) => {
        const client = context.client(LambdaClient)
        const pages = paginateListFunctions({ client }, { MaxItems: 50 }, { abortSignal: context.signal })
        return Promise.all((await allPages(pages, (page) => page.Functions)).map(describeFunction))
      },
    }),
    readList(eventSourceMappings, {
      calls: { 'lambda:ListEventSourceMappings': ['lambda:ListEventSourceMappings'] },
      read: async (context) => {
        const client = context.client(LambdaClient)
        const pages = paginateListEventSourceMappings({ client }, { MaxItems: 100 }, { abortSignal: context.signal })
        const { partition, region, account } = context
        return (await allPages(pages, (page) => page.EventSourceMappings)).map((mapping) => ({
          ...mapping,
          arn:
            mapping.EventSourceMappingArn ??
            `arn:${partition}:lambda:${region}:${account}:event-source-mapping:${mapping.UUID}`,
        }))
      },
    }),
    readList(codeSigningConfigs, {
      calls: { 'lambda:ListCodeSigningConfigs': ['lambda:ListCodeSigningConfigs'] },
      read: async (context) => {
        const client = context.client(LambdaClient)
        const pages = paginateListCodeSigningConfigs({ client }, { MaxItems: 50 }, { abortSignal: context.signal })
        const configs = await allPages(pages, (page) => page.CodeSigningConfigs)
        return configs.map((config) => ({ ...config, arn: config.CodeSigningConfigArn }))
      },
    }),
    readEach(functionPolicies, {
      calls: { 'lambda:GetPolicy': ['lambda:GetPolicy'] },
      read: async ({ FunctionName }, context) => {
        const command = new GetPolicyCommand({ FunctionName })
        const answer = context.client(LambdaClient).send(command, { abortSignal: context.signal })
        return {
          Policy: policyJson((await orAbsent(requireField(answer, 'Policy'), 'ResourceNotFoundException'))?.Policy),
        }
      },
    }),
    readEach(functionUrls, {
      gone: ['ResourceNotFoundException'],
      calls: { 'lambda:ListFunctionUrlConfigs': ['lambda:ListFunctionUrlConfigs'] },
      read: async ({ FunctionName }, context) => {
        const client = context.client(LambdaClient)
        const input = { FunctionName, MaxItems: 50 }
        const pages = paginateListFunctionUrlConfigs({ client }, input, { abortSignal: context.signal })
        return { FunctionUrlConfigs: await allPages(pages, (page) => page.FunctionUrlConfigs) }
      },
    }),
    readEach(functionInvokeConfigs, {
      gone: ['ResourceNotFoundException'],
      calls: { 'lambda:ListFunctionEventInvokeConfigs': ['lambda:ListFunctionEventInvokeConfigs'] },
      read: async ({ FunctionName }, context) => {
        const client = context.client(LambdaClient)
        const input = { FunctionName, MaxItems: 50 }
        const pages = paginateListFunctionEventInvokeConfigs({ client }, input, { abortSignal: context.signal })
        return { FunctionEventInvokeConfigs: await allPages(pages, (page) => page.FunctionEventInvokeConfigs) }
      },
    }),
    readEach(functionCodeSigning, {
      gone: ['ResourceNotFoundException'],
      calls: { 'lambda:GetFunctionCodeSigningConfig': ['lambda:GetFunctionCodeSigningConfig'] },
      read: async ({ FunctionName, PackageType }, context) => {
        // AWS signs archives only: there is nothing to ask of container images.
        if (PackageType === 'Image') return {}
        const command = new GetFunctionCodeSigningConfigCommand({ FunctionName })
        const answer = context.client(LambdaClient).send(command, { abortSignal: context.signal })
        return requireField(answer, 'FunctionName')
      },
    }),
  ],
})
