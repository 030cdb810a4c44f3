import { randomInt } from 'node:crypto'
import type { RegisteredClient } from './clients'
import type { IssueSecret } from './issue-secret'
import { oidcFailure } from './oidc-failure'

/** How a device's sign-in is timed, in seconds. */
export interface DeviceTiming {
  /** How long a device waits between two questions. */
  readonly interval: number
  /** How long its codes are good. */
  readonly expiresIn: number
}

/** A device that waits for a person. */
export interface DeviceRequest extends DeviceTiming {
  readonly deviceCode: string
  /** What the person types: `ABCD-EFGH`. */
  readonly userCode: string
}

/** What became of a person's answer. */
export type DeviceAnswer = 'taken' | 'unknown' | 'expired'

/** The sign-ins of devices. */
export interface DeviceCodes {
  start(client: RegisteredClient): DeviceRequest
  /** Takes a person's answer; `unknown` also where the code has been answered before. */
  answer(userCode: string, allowed: boolean): DeviceAnswer
  /** Whether a person may still answer. */
  waits(userCode: string): boolean
  /** Ends well, once, where the person has allowed it; throws AwsFailure otherwise. */
  redeem(client: RegisteredClient, deviceCode: string | undefined): void
  setTiming(timing: DeviceTiming): void
}

interface Waiting {
  readonly client: RegisteredClient
  readonly userCode: string
  readonly interval: number
  readonly expiresAt: number
  answer: 'none' | 'allowed' | 'denied'
  polledAt: number
}

/** As AWS times them. */
const usualTiming: DeviceTiming = { interval: 1, expiresIn: 600 }

/** Answers travel, so questions asked in time may come in a little closer together. */
const patience = 0.8

const consonants = 'BCDFGHJKLMNPQRSTVWXZ'
const letters = (count: number): string =>
  Array.from({ length: count }, () => consonants.charAt(randomInt(consonants.length))).join('')
const normalize = (userCode: string): string => userCode.trim().toUpperCase()

/** Keeps the sign-ins of devices. */
export function createDeviceCodes(issue: IssueSecret): DeviceCodes {
  const waiting = new Map<string, Waiting>()
  let timing = usualTiming
  const find = (userCode: string): Waiting | undefined =>
    [...waiting.values()].find((entry) => entry.userCode === normalize(userCode) && entry.answer === 'none')
  return {
    setTiming: ({ interval, expiresIn }) => {
      timing = { interval, expiresIn }
    },
    start: (client) => {
      const userCode = `${letters(4)}-${letters(4)}`
      const deviceCode = issue('device-')
      const expiresAt = Date.now() + timing.expiresIn * 1000
      waiting.set(deviceCode, { client, userCode, interval: timing.interval, expiresAt, answer: 'none', polledAt: 0 })
      return { deviceCode, userCode, ...timing }
    },
    waits: (userCode) => (find(userCode)?.expiresAt ?? 0) > Date.now(),
    answer: (userCode, allowed) => {
      const entry = find(userCode)
      if (!entry) return 'unknown'
      if (entry.expiresAt <= Date.now()) return 'expired'
      entry.answer = allowed ? 'allowed' : 'denied'
      return 'taken'
    },
    redeem: (client, deviceCode) => {
      const entry = waiting.get(deviceCode ?? '')
      if (entry?.client !== client) throw oidcFailure('InvalidGrantException', 'Invalid device code provided')
      const now = Date.now()
      if (entry.expiresAt <= now) throw oidcFailure('ExpiredTokenException', 'Device code has expired')
      const sooner = now - entry.polledAt < entry.interval * 1000 * patience
      entry.polledAt = now
      if (sooner) throw oidcFailure('SlowDownException', 'Too many requests for this device code')
      if (entry.answer === 'none') throw oidcFailure('AuthorizationPendingException', 'Authorization is pending')
      waiting.delete(deviceCode ?? '')
      if (entry.answer === 'denied') throw oidcFailure('AccessDeniedException', 'The user denied the request')
    },
  }
}
