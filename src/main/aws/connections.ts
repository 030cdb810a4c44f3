import { makeClients, type MakeClient } from './clients'
import type { Problem } from './problem'
import { createGate, type Caller, type Gate, type Passage } from './request-handler'
import { readSections } from './sections'
import type { SessionSettings } from './sso/sso'
import { createTransport, readCaBundle, type Transport } from './transport'
import { settingsOfSession } from './way-settings'

/** The ways out of this machine, shared by all accounts and sessions. */
export type Connections = {
  /** A gate for the calls of one way, counted under a label. */
  readonly gateOf: (
    caBundle: string | undefined,
    label: string,
  ) => Promise<{ readonly gate: Gate; readonly caller: Caller } | Problem>
  /** Clients for the calls of an SSO session, which carry no signature. */
  readonly clientOfSession: (session: SessionSettings) => Promise<MakeClient | Problem>
  /** Origins that calls of a session went to and that are not AWS's. */
  readonly foreignOf: (session: string | undefined) => readonly string[]
  /** Closes the connections that are kept open. */
  readonly close: () => void
}

const unsigned = (): Promise<never> => Promise.reject(new Error('Calls of an SSO session are sent without a signature'))

/** Makes connections. */
export const createConnections = (passage: Passage, version: string): Connections => {
  const transports = new Map<string, Transport>()
  const foreign = new Map<string, Set<string>>()

  const transportOf = async (file: string | undefined): Promise<Transport | Problem> => {
    const ca = file === undefined ? '' : await readCaBundle(file)
    if (typeof ca !== 'string') return ca
    const transport = transports.get(ca) ?? createTransport(ca === '' ? undefined : ca)
    transports.set(ca, transport)
    return transport
  }

  return {
    gateOf: async (caBundle, label) => {
      const transport = await transportOf(caBundle)
      if ('code' in transport) return transport
      const caller: Caller = { account: label, foreign: new Set() }
      return { gate: createGate(passage, transport, caller), caller }
    },
    clientOfSession: async (session) => {
      const settings = settingsOfSession(await readSections(), session)
      if ('code' in settings) return settings
      const transport = await transportOf(session.caBundle)
      if ('code' in transport) return transport
      const origins = foreign.get(session.id) ?? new Set()
      foreign.set(session.id, origins)
      const gate = createGate(passage, transport, { account: session.id, foreign: origins })
      return makeClients({
        ...settings,
        region: session.region,
        gate,
        version,
        isDisabled: () => false,
        credentials: unsigned,
      })
    },
    foreignOf: (session) => [...(session === undefined ? [] : (foreign.get(session) ?? []))],
    close: () => {
      for (const transport of transports.values()) transport.close()
      transports.clear()
    },
  }
}
