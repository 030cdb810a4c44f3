import { gunzipSync } from 'node:zlib'
import { detectInText } from './detect-secrets'

/** What may be kept of user data. */
export type UserDataSummary = {
  readonly State: 'none' | 'read' | 'unreadable'
  readonly Secrets: readonly {
    readonly Line: number
    readonly Detector: string
    readonly Version: number
    readonly Preview: string
  }[]
}

/** EC2 takes 16 KiB; what grows beyond this when unpacked was made to do harm. */
const mostBytes = 4 * 1024 * 1024

/** The text, or undefined where it is none: cloud-init takes text packed with gzip as well. */
const decode = (base64: string): string | undefined => {
  const bytes = Buffer.from(base64, 'base64')
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    const plain = packed ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return undefined
  }
}

/** Looks through user data (base64, as EC2 gives it) for secrets; no text of it goes further than this. */
export const summarizeUserData = async (base64: string | undefined): Promise<UserDataSummary> => {
  if (base64 === undefined || base64 === '') return { State: 'none', Secrets: [] }
  const text = decode(base64)
  if (text === undefined) return { State: 'unreadable', Secrets: [] }
  const found = await detectInText(text)
  return {
    State: 'read',
    Secrets: found.map(({ line, detector, version, preview }) => ({
      Line: line,
      Detector: detector,
      Version: version,
      Preview: preview,
    })),
  }
}
