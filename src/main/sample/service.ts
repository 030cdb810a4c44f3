import type { Caller } from './credentials'
import type { ResourceKind } from './grow'
import type { SampleAccount, SampleOrganization } from './organization'
import type { Page, PageRequest } from './page'
import type { Random } from './random'
import type { Tool } from './services/wellarchitected/tool'
import type { SignIns } from './sign-in/sign-ins'
import type { SdkClient } from './wire/sdk-client'

/** The exports of an SDK client package: `import * as ec2 from '@aws-sdk/client-ec2'`. */
export type SdkModule = object

/** The operations of an SDK client package: `DescribeInstances` for each `DescribeInstancesCommand`. */
export type OperationName<Sdk extends SdkModule> = {
  [Name in keyof Sdk]: Name extends `${infer Operation}Command` ? (Operation extends '$' ? never : Operation) : never
}[keyof Sdk]

type CommandOf<Sdk extends SdkModule, Operation extends string> = Sdk extends {
  readonly [Name in `${Operation}Command`]: abstract new (...input: never) => infer Command
}
  ? Command
  : never

/** What the SDK sends for this operation. */
export type OperationInput<Sdk extends SdkModule, Operation extends string> =
  CommandOf<Sdk, Operation> extends { readonly input: infer Input } ? Input : never

/** What the SDK gives back for this operation, without its own `$metadata`. */
export type OperationOutput<Sdk extends SdkModule, Operation extends string> =
  CommandOf<Sdk, Operation> extends {
    resolveMiddleware(...parts: never): (...parts: never) => Promise<{ readonly output: infer Output }>
  }
    ? Omit<Output, '$metadata'>
    : never

/** The place for which a service makes up its state. */
export interface SamplePlace {
  /** The account whose credentials signed the call. */
  readonly account: SampleAccount
  /** The region; for a global service always the organization's first. */
  readonly region: string
  /** The day that the sample shows. */
  readonly at: Date
  /** All accounts and regions. */
  readonly organization: SampleOrganization
  /** Decides what is grown. */
  readonly seed: string
  /** How many resources of this kind to add to those written by hand: 0 unless the sample is grown. */
  share(kind: ResourceKind): number
  /** Random numbers that depend on seed, account, region and this name only; the same on every call and day. */
  random(name: string): Random
}

/** What a handler knows beside its input. */
export interface SampleContext<State> extends SamplePlace {
  /** What the service made up for this account, region and day. One object until the day is set anew; it may be changed. */
  readonly state: State
  /** The region that the call was signed for, also for global services. */
  readonly signedRegion: string
  /** Who calls: the user `reviewer` of the account, or an assumed role. */
  readonly caller: Caller
  /** Who has signed in at this sample. */
  readonly signIns: SignIns
  /** The workloads of the whole organization: accounts share them with each other. */
  readonly tool: Tool
  /** Whether a fault denies this IAM action to the account each time. */
  denies(action: string): boolean
  /** One page of a list: `context.page(groups, { token: input.NextToken, max: input.MaxResults })`. */
  page<Item>(items: readonly Item[], request: PageRequest): Page<Item>
}

/** Answers one operation; throws AwsFailure for an error that AWS would answer. */
export type SampleHandler<Sdk extends SdkModule, Operation extends string, State> = (
  input: OperationInput<Sdk, Operation>,
  context: SampleContext<State>,
) => OperationOutput<Sdk, Operation> | Promise<OperationOutput<Sdk, Operation>>

/** One service of the sample. */
export interface SampleServiceDefinition<Sdk extends SdkModule, State> {
  /** Its name, as the folder's: `ec2`, `elbv2`. */
  readonly service: string
  /** `global`: one state for each account (IAM, S3, STS); `regional`: one for each account and region. */
  readonly scope: 'global' | 'regional'
  /** The exports of its SDK client package. */
  readonly sdk: Sdk
  /** Its client class; one instance is made for its protocol, it sends nothing. */
  readonly client: SdkClient
  /** The code of the answer to a paging token that is not valid; `InvalidNextTokenException` unless told. */
  readonly badToken?: string
  /** The IAM action of operations whose action is not called like them: `{ ListBuckets: 's3:ListAllMyBuckets' }`. */
  readonly actions?: { readonly [Operation in OperationName<Sdk>]?: string }
  /** Operations that are called without a signature; their account is the management account. */
  readonly unsigned?: readonly OperationName<Sdk>[]
  /** Makes up what is there in one account and region on one day. Called at most once for each. */
  state(place: SamplePlace): State
}

/** The operations that a service answers. Any other gets `NotDescribedInSample`. */
export type SampleOperations<Sdk extends SdkModule, State> = {
  readonly [Operation in OperationName<Sdk>]?: SampleHandler<Sdk, Operation, State>
}

/** What the wire adds to a place for one call. */
export type CallParts = Pick<SampleContext<unknown>, 'signedRegion' | 'caller' | 'signIns' | 'tool' | 'denies' | 'page'>

/** The operations of a service at one place. */
export interface OpenService {
  /** The output of an operation, or undefined where nobody described it. */
  answer(operation: string, input: object, call: CallParts): Promise<object> | undefined
}

/** One service of the sample, as the wire knows it. */
export interface SampleService {
  readonly service: string
  readonly scope: 'global' | 'regional'
  readonly sdk: SdkModule
  readonly client: SdkClient
  readonly badToken: string
  /** The IAM action of an operation where it is not called like it. */
  readonly actions: Readonly<Record<string, string | undefined>>
  /** Operations that are called without a signature. */
  readonly unsigned: readonly string[]
  /** The operations that are described. */
  readonly described: readonly string[]
  /** Makes up the state of one place and gives its operations. */
  open(place: SamplePlace): OpenService
}

type AnyHandler<State> = (input: object, context: SampleContext<State>) => object | Promise<object>

/** The type of its input cannot be told here; the wire has read the input by the schema of this very operation. */
const isHandler = <State>(value: unknown): value is AnyHandler<State> => typeof value === 'function'

/** A service of which the operations are still to be named. */
export interface SampleServiceDraft<Sdk extends SdkModule, State> {
  /** Names the operations that the service answers, and gives what `services/index.ts` lists. */
  answer(operations: SampleOperations<Sdk, State>): SampleService
}

/**
 * Registers a service with the sample: `defineSampleService({ … }).answer({ DescribeInstances: … })`. Two steps, so that
 * the compiler knows SDK and state before it reads the operations; in one, it would widen every literal in them.
 */
export const defineSampleService = <Sdk extends SdkModule, State>(
  definition: SampleServiceDefinition<Sdk, State>,
): SampleServiceDraft<Sdk, State> => ({
  answer: (operations) => createService(definition, operations),
})

function createService<Sdk extends SdkModule, State>(
  definition: SampleServiceDefinition<Sdk, State>,
  answers: SampleOperations<Sdk, State>,
): SampleService {
  const operations = new Map<string, unknown>(Object.entries(answers))
  return {
    service: definition.service,
    scope: definition.scope,
    sdk: definition.sdk,
    client: definition.client,
    badToken: definition.badToken ?? 'InvalidNextTokenException',
    actions: { ...definition.actions },
    unsigned: (definition.unsigned ?? []).map(String),
    described: [...operations.keys()],
    open: (place) => {
      const state = definition.state(place)
      return {
        answer: (operation, input, call) => {
          const handler = operations.get(operation)
          if (!isHandler<State>(handler)) return undefined
          return Promise.resolve().then(() => handler(input, { ...place, ...call, state }))
        },
      }
    },
  }
}
