import * as lambda from '@aws-sdk/client-lambda'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { codeSigningConfigs, regionFunctions } from './estate'
import type { SampleFunction } from './function'

interface State {
  readonly functions: readonly SampleFunction[]
  readonly codeSigning: readonly lambda.CodeSigningConfig[]
}

const find = (name: string | undefined, { state, account, region }: SampleContext<State>): SampleFunction => {
  const found = state.functions.find(
    ({ configuration }) => configuration.FunctionName === name || configuration.FunctionArn === name,
  )
  if (!found) {
    const arn = `arn:aws:lambda:${region}:${account.id}:function:${name}`
    throw new AwsFailure('ResourceNotFoundException', `Function not found: ${arn}`, 404, { members: { Type: 'User' } })
  }
  return found
}

/** The functions of the sample. */
export const lambdaSample = defineSampleService<typeof lambda, State>({
  service: 'lambda',
  scope: 'regional',
  sdk: lambda,
  client: lambda.LambdaClient,
  badToken: 'InvalidParameterValueException',
  state: (place) => ({ functions: regionFunctions(place), codeSigning: codeSigningConfigs(place) }),
}).answer({
  ListFunctions: (input, context) => {
    const request = { token: input.Marker, max: input.MaxItems, size: 50, most: 50 }
    const { items, next } = context.page(context.state.functions, request)
    return {
      Functions: items.map(({ configuration }) => configuration),
      ...(next === undefined ? {} : { NextMarker: next }),
    }
  },
  ListEventSourceMappings: (input, context) => {
    const all = context.state.functions
      .filter(
        ({ configuration }) => input.FunctionName === undefined || configuration.FunctionName === input.FunctionName,
      )
      .flatMap(({ sources }) => sources)
    const { items, next } = context.page(all, { token: input.Marker, max: input.MaxItems, size: 100, most: 100 })
    return { EventSourceMappings: items, ...(next === undefined ? {} : { NextMarker: next }) }
  },
  GetPolicy: (input, context) => {
    const { statements } = find(input.FunctionName, context)
    if (statements.length === 0) {
      const message = 'The resource you requested does not exist.'
      throw new AwsFailure('ResourceNotFoundException', message, 404, { members: { Type: 'User' } })
    }
    return { Policy: JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements }) }
  },
  ListFunctionUrlConfigs: (input, context) => {
    const { urls } = find(input.FunctionName, context)
    const { items, next } = context.page(urls, { token: input.Marker, max: input.MaxItems, size: 50, most: 50 })
    return { FunctionUrlConfigs: items, ...(next === undefined ? {} : { NextMarker: next }) }
  },
  ListFunctionEventInvokeConfigs: (input, context) => {
    const { invokeConfigs } = find(input.FunctionName, context)
    const { items, next } = context.page(invokeConfigs, {
      token: input.Marker,
      max: input.MaxItems,
      size: 50,
      most: 50,
    })
    return { FunctionEventInvokeConfigs: items, ...(next === undefined ? {} : { NextMarker: next }) }
  },
  ListCodeSigningConfigs: (input, context) => {
    const { items, next } = context.page(context.state.codeSigning, {
      token: input.Marker,
      max: input.MaxItems,
      size: 50,
    })
    return { CodeSigningConfigs: items, ...(next === undefined ? {} : { NextMarker: next }) }
  },
  GetFunctionCodeSigningConfig: (input, context) => {
    const { configuration, codeSigning } = find(input.FunctionName, context)
    return { FunctionName: configuration.FunctionName, CodeSigningConfigArn: codeSigning }
  },
})
