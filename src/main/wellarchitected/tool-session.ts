import { WellArchitectedClient } from '@aws-sdk/client-wellarchitected'
import { confirm, type Confirmation } from '../aws/confirmation'
import type { OpenAccount } from '../aws/accounts'
import type { Result } from '../../shared/ipc/result'
import type { WayIn } from '../../shared/review/way-in'
import type { OpenTool } from './tool'
import type { toolWriteCalls } from './tool-calls'

/** An account that is open for the Tool in one region. */
export type ToolSession = {
  readonly account: OpenAccount
  readonly client: WellArchitectedClient
  readonly region: string
  /** The endpoint of its calls, where that is not AWS's. */
  readonly endpoint: () => string | null
}

/** An operation that a person can confirm. */
type Write = keyof typeof toolWriteCalls

const use = async <Value>(
  open: OpenTool,
  way: WayIn,
  region: string,
  confirmation: Confirmation | undefined,
  signal: AbortSignal,
  work: (session: ToolSession) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const opened = await open(way, confirmation, signal)
  if (!opened.ok) return opened
  const { account, close } = opened.value
  try {
    const client = account.client(WellArchitectedClient, region)
    return await work({ account, client, region, endpoint: () => account.foreignEndpoints()[0] ?? null })
  } finally {
    close()
  }
}

/** Opens an account for reading, does the work, and closes it. */
export const readThrough = <Value>(
  open: OpenTool,
  way: WayIn,
  region: string,
  work: (session: ToolSession) => Promise<Result<Value>>,
): Promise<Result<Value>> => use(open, way, region, undefined, new AbortController().signal, work)

/** Opens an account for one kind of write, which a person has confirmed; it can be made until the work has ended, and no longer. */
export const writeThrough = async <Value>(
  open: OpenTool,
  way: WayIn,
  region: string,
  write: Write,
  signal: AbortSignal,
  work: (session: ToolSession) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const confirmation = confirm([write])
  try {
    return await use(open, way, region, confirmation, signal, work)
  } finally {
    confirmation.end()
  }
}
