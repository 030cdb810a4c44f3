import { createServer } from 'node:http'
import { createFaults, type Fault, type Faults } from './faults'
import type { Growth } from './grow'
import { moments } from './moments'
import { sampleOrganization, type SampleAccount, type SampleOrganization } from './organization'
import { createPlaces } from './places'
import { countCalls, type ReceivedCall } from './received'
import { createResponder } from './respond'
import type { SampleService } from './service'
import { sampleServices } from './services'
import { createTool, type Tool } from './services/wellarchitected/tool'
import { answerBrowser } from './sign-in/answer-browser'
import { createSignIns, type SignIns } from './sign-in/sign-ins'
import { deliver } from './wire/deliver'
import { readRequest } from './wire/request'

/** How a sample is to be. */
export interface SampleOptions {
  /** More accounts, regions and resources than those written by hand. */
  readonly growth?: Growth
  /** The day that it shows; `moments.autumn` unless told. */
  readonly at?: Date
  /** The services that it answers for; all of them unless told. */
  readonly services?: readonly SampleService[]
  /** Faults from the start. */
  readonly faults?: readonly Fault[]
  /** The most items of any page, whatever the caller wants; AWS's own limits unless told. */
  readonly pageSize?: number
  /** Is told of bugs of the sample; they go to standard error unless told. */
  readonly report?: (problem: string) => void
}

/** A sample organization that answers. */
export interface Sample {
  /** `http://127.0.0.1:…`, for `endpoint_url`. */
  readonly url: string
  readonly organization: SampleOrganization
  /** The accounts, with the static keys of their profiles. */
  readonly accounts: readonly SampleAccount[]
  readonly faults: Faults
  /** Who has signed in, and every secret that was given away. */
  readonly signIns: SignIns
  /** The Well-Architected Tool: what is in it, and what colleagues do there meanwhile. */
  readonly wellArchitected: Tool
  /** All calls so far, in the order in which they came. */
  received(): readonly ReceivedCall[]
  /** How many calls each operation received, by `service:operation`. */
  counts(): Record<string, number>
  /** Forgets the calls so far. */
  forget(): void
  /** Shows another day. */
  setTime(at: Date): void
  /** Cuts all connections and ends. */
  close(): Promise<void>
}

const toStandardError = (problem: string): void => {
  process.stderr.write(`${problem}\n`)
}

/** Starts a sample organization on a free port of 127.0.0.1. */
export async function startSample(options: SampleOptions = {}): Promise<Sample> {
  const { growth = {}, at = moments.autumn, services = sampleServices, report = toStandardError } = options
  const organization = sampleOrganization(growth)
  const places = createPlaces(organization, growth, at)
  const faults = createFaults(growth.seed ?? 'plumbline', options.faults)
  let url = ''
  const signIns = createSignIns(organization, () => url)
  const tool = createTool(organization, at)
  let calls: ReceivedCall[] = []
  const respond = createResponder({
    organization,
    services,
    places,
    faults,
    signIns,
    tool,
    report,
    record: (call) => {
      const index = calls.push({ ...call, succeeded: false }) - 1
      const list = calls
      return () => {
        list[index] = { ...call, succeeded: true }
      }
    },
    pageSize: options.pageSize ?? Number.POSITIVE_INFINITY,
  })
  const server = createServer((incoming, response) => {
    response.on('error', () => response.destroy())
    readRequest(incoming)
      .then(
        async (request) => {
          const page = answerBrowser(signIns, request)
          return page ? { answer: page, delivery: { kind: 'whole' as const } } : await respond(request)
        },
        () => undefined,
      )
      .then(async (reply) => {
        if (reply) await deliver(response, reply.answer, reply.delivery, incoming.method === 'HEAD')
        // Without a reply the client has gone away in the middle of its request.
        else response.destroy()
      })
      .catch((problem: unknown) => {
        report(`The sample failed: ${String(problem)}`)
        response.destroy()
      })
  })
  // Longer than the SDK keeps an idle connection, so that none is closed just as it is used again.
  server.keepAliveTimeout = 120_000
  server.on('clientError', (_problem, socket) => socket.destroy())
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  url = `http://127.0.0.1:${port}`
  return {
    url,
    organization,
    accounts: organization.accounts,
    faults,
    signIns,
    wellArchitected: tool,
    received: () => calls,
    counts: () => countCalls(calls),
    forget: () => {
      calls = []
    },
    setTime: (day) => {
      places.setTime(day)
      tool.setTime(day)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
