import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { AwsFailure } from './aws-failure'
import { readCaller, reviewerCaller, type Caller } from './credentials'
import { denied, expiredKey, notDescribed, throttled, unknownKey } from './failures'
import type { FaultEffect, Faults } from './faults'
import type { SampleOrganization } from './organization'
import { cutPage } from './page'
import type { Places } from './places'
import { digestOf, type ReceivedCall } from './received'
import type { SampleService } from './service'
import type { Tool } from './services/wellarchitected/tool'
import type { SignIns } from './sign-in/sign-ins'
import type { Answer } from './wire/answer'
import { chooseSigned, chooseUnsigned } from './wire/choose-service'
import type { Delivery } from './wire/deliver'
import { describeCall, identifyCall, type Call } from './wire/identify'
import { createProtocol, type ServiceProtocol } from './wire/protocol'
import { readInput } from './wire/read-input'
import { readSignature, type WireRequest } from './wire/request'
import { breakOff, guessError, hollow, htmlPage } from './wire/spoil'
import { writeError } from './wire/write-error'
import { writeOutput } from './wire/write-output'
import { assertNever } from '../../shared/assert-never'

/** What answering needs. */
export interface ResponderParts {
  readonly organization: SampleOrganization
  readonly services: readonly SampleService[]
  readonly places: Places
  readonly faults: Faults
  readonly signIns: SignIns
  readonly tool: Tool
  /** Is told of every call before it is answered; gives what is to be told of its success. */
  readonly record: (call: Omit<ReceivedCall, 'succeeded'>) => () => void
  /** Is told of a handler that throws something else than AwsFailure: a bug of the sample. */
  readonly report: (problem: string) => void
  /** The most items of any page. */
  readonly pageSize: number
}

/** An answer and how to send it. */
export interface Reply {
  readonly answer: Answer
  readonly delivery: Delivery
}

interface Target {
  readonly protocol: ServiceProtocol
  readonly service: SampleService
  readonly caller: Caller
  readonly region: string
  readonly denies: (account: string, action: string) => boolean
}

/** The IAM action that an operation needs. */
const actionOf = (service: SampleService, { signingName }: ServiceProtocol, operation: string): string =>
  service.actions[operation] ?? `${signingName}:${operation}`

const whole = { kind: 'whole' } as const

/** Makes the function that answers one request of an SDK client. */
export function createResponder(parts: ResponderParts): (request: WireRequest) => Promise<Reply> {
  const known = parts.services.map((service) => ({
    service,
    protocol: createProtocol(service),
    unsigned: service.unsigned,
  }))
  const protocols = known.map(({ protocol }) => protocol)
  const calls = known.flatMap(({ service, protocol }) =>
    service.described.map((name) => ({
      service: service.service,
      operation: name,
      action: actionOf(service, protocol, name),
    })),
  )
  /** One action may allow several operations, or one that the sample does not describe. */
  const denies = (account: string, action: string): boolean =>
    [{ service: '', operation: '', action }, ...calls.filter((call) => call.action === action)].some((call) =>
      parts.faults.denies({ ...call, account }),
    )

  return async (request) => {
    const requestId = randomUUID()
    const signature = readSignature(request)
    const protocol = signature ? chooseSigned(protocols, signature, request) : chooseUnsigned(known, request)
    const service = known.find((entry) => entry.protocol === protocol)?.service
    const call = protocol && identifyCall(protocol, request)
    const caller = signature
      ? readCaller(
          parts.organization,
          signature.accessKeyId,
          request.headers['x-amz-security-token'],
          parts.signIns.endedAt(),
        )
      : portalCaller(parts.organization)
    const operation = call?.operation.name ?? describeCall(request)
    const succeeded = parts.record({
      service: protocol?.service ?? signature?.service ?? '',
      operation,
      account: typeof caller === 'string' ? '' : caller.account.id,
      region: signature?.region ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      at: Date.now(),
      asked: digestOf(request),
    })
    if (!protocol || !service) {
      const failure = notDescribed(signature?.service ?? 'unsigned', operation)
      return { answer: guessError(request, failure), delivery: whole }
    }
    try {
      if (caller === 'expired') throw expiredKey(protocol)
      const region = signature?.region ?? parts.organization.regions[0]
      const enabled = service.scope === 'global' || parts.organization.regions.includes(region)
      if (caller === 'unknown' || !enabled) throw unknownKey(protocol)
      if (!call) throw notDescribed(protocol.service, operation)
      const reply = await answerCall(parts, { protocol, service, caller, region, denies }, call, request, requestId)
      if (reply.delivery === whole && reply.answer.status < 300) succeeded()
      return reply
    } catch (problem) {
      const failure =
        problem instanceof AwsFailure ? problem : reportBug(parts, `${service.service}:${operation}`, problem)
      return { answer: writeError(protocol, failure, requestId), delivery: whole }
    }
  }
}

function portalCaller(organization: SampleOrganization): Caller | 'unknown' {
  const [management] = organization.accounts
  return management ? reviewerCaller(management) : 'unknown'
}

function reportBug(parts: ResponderParts, name: string, problem: unknown): AwsFailure {
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  parts.report(`The sample failed to answer ${name}: ${text}`)
  const message = problem instanceof Error ? problem.message : String(problem)
  return new AwsFailure('SampleDefect', `The sample organization failed to answer ${name}: ${message}`, 501)
}

async function answerCall(
  parts: ResponderParts,
  target: Target,
  call: Call,
  request: WireRequest,
  requestId: string,
): Promise<Reply> {
  const { protocol, service, caller, region } = target
  const { name } = call.operation
  const input = await readInput(protocol, call, request)
  const account = caller.account.id
  const action = actionOf(service, protocol, name)
  const { delay, effect } = parts.faults.decide({
    service: service.service,
    operation: name,
    action,
    account,
    region,
    input,
  })
  if (delay > 0) await wait(delay)
  if (effect?.kind === 'html') return { answer: htmlPage(effect.status ?? 500), delivery: whole }
  const failure = effect && failureOf(effect, target, action, input)
  if (failure) throw failure

  const output = await parts.places.open(service, caller.account, region).answer(name, input, {
    signedRegion: region,
    caller,
    signIns: parts.signIns,
    tool: parts.tool,
    denies: (asked) => target.denies(account, asked),
    page: (items, wanted) => {
      const binding = `${service.service} ${name} ${account} ${region}`
      return cutPage({ binding, cap: parts.pageSize, badToken: service.badToken }, items, wanted)
    },
  })
  if (!output) throw notDescribed(service.service, name)
  const told = effect?.kind === 'hollow' ? hollow(output) : output
  const answer = await writeOutput(protocol, call.operation, told, requestId)
  if (effect?.kind === 'malformed') return { answer: breakOff(answer), delivery: whole }
  return { answer, delivery: effect?.kind === 'cut' || effect?.kind === 'slow' ? effect : whole }
}

function failureOf(
  effect: FaultEffect,
  { protocol, caller }: Target,
  action: string,
  input: Readonly<Record<string, unknown>>,
): AwsFailure | undefined {
  switch (effect.kind) {
    case 'throttle':
      return throttled(protocol)
    case 'denied': {
      const bucket = input['Bucket']
      const resource = effect.resource ?? (typeof bucket === 'string' ? `arn:aws:s3:::${bucket}` : '*')
      return denied(protocol, caller.arn, action, resource)
    }
    case 'error':
      return new AwsFailure(effect.code, effect.message ?? effect.code, effect.status ?? 400)
    case 'latency':
    case 'slow':
    case 'html':
    case 'malformed':
    case 'hollow':
    case 'cut':
      return undefined
    default:
      return assertNever(effect)
  }
}
