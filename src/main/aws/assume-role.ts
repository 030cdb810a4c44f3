import { AssumeRoleCommand, STSClient, type AssumeRoleCommandInput } from '@aws-sdk/client-sts'
import type { AwsCredentialIdentity, IniSection } from '@smithy/types'
import { abortError } from './abort-error'
import type { MakeClient } from './clients'
import { plainText } from './error-kinds'
import type { HeldCredentials } from './held-credentials'
import type { Ask } from './reviewer'
import { SignInFailure } from './sign-in-failure'

/** A role to take. */
export type Role = Pick<AssumeRoleCommandInput, 'RoleArn' | 'ExternalId' | 'DurationSeconds'> & {
  readonly RoleArn: string
  /** Part of the caller's ARN: one that changed with time would keep a review from being resumed by "the same caller". */
  readonly RoleSessionName: string
  /** The device whose code the role asks for, and the profile that says so. */
  readonly mfa?: { readonly device: string; readonly profile: string }
}

/** Whose credentials take roles, and whom to ask. */
export type Taker = {
  /** Clients with the credentials of the source. */
  readonly client: MakeClient
  readonly source: HeldCredentials
  /** Whose credentials the source's are, for texts. */
  readonly who: string
  readonly ask: Ask | undefined
  readonly signal: AbortSignal | undefined
}

/** A wrong code may be followed by another so many times in all: AWS locks nothing, but people give up. */
const codesToTry = 3

/** The role of a section of the AWS config file. */
export const roleOfProfile = (profile: string, section: IniSection): Role => ({
  RoleArn: section.role_arn ?? '',
  RoleSessionName: section.role_session_name || 'plumbline',
  ...(section.external_id ? { ExternalId: section.external_id } : {}),
  ...(section.duration_seconds ? { DurationSeconds: Number(section.duration_seconds) } : {}),
  ...(section.mfa_serial ? { mfa: { device: section.mfa_serial, profile } } : {}),
})

const nameOfError = (error: unknown): string => (error instanceof Error ? error.name : '')

const isEnded = (error: unknown): boolean => /^ExpiredToken(Exception)?$/.test(nameOfError(error))

const isWrongCode = (error: unknown): boolean =>
  nameOfError(error) === 'AccessDenied' && /invalid MFA one time pass code/i.test(String(error))

const denied = (error: Error, { RoleArn: role }: Role, who: string): SignInFailure => {
  const text = `Taking the role ${role} with ${who} was denied (sts:AssumeRole): ${plainText(error.message)}`
  return new SignInFailure(
    { kind: 'denied', action: 'sts:AssumeRole', code: error.name, text },
    text,
    `Check that the role exists, that its trust policy names ${who}, and that ${who} may sts:AssumeRole on ${role}.`,
  )
}

const mfaFailure = (code: string, profile: string, why: string, next: string): SignInFailure => {
  const text = `The role of profile ${profile} asks for an MFA code, ${why}.`
  return new SignInFailure({ kind: 'signedOut', code, text }, text, next)
}

/** The reviewer was asked for a code, and gave none that was right. */
export const isUnanswered = ({ gap }: SignInFailure): boolean =>
  gap.kind === 'signedOut' && (gap.code === 'MfaNotAnswered' || gap.code === 'MfaWrongCode')

const send = async (
  { client, signal }: Taker,
  { mfa, ...role }: Role,
  code?: string,
): Promise<AwsCredentialIdentity> => {
  const { Credentials: got } = await client(STSClient).send(
    new AssumeRoleCommand({
      ...role,
      ...(mfa && code !== undefined ? { SerialNumber: mfa.device, TokenCode: code } : {}),
    }),
    signal ? { abortSignal: signal } : {},
  )
  if (!got?.AccessKeyId || !got.SecretAccessKey || !got.SessionToken)
    throw Object.assign(new Error(`AWS answered without credentials for the role ${role.RoleArn}`), {
      name: 'UnexpectedAnswer',
    })
  return {
    accessKeyId: got.AccessKeyId,
    secretAccessKey: got.SecretAccessKey,
    sessionToken: got.SessionToken,
    ...(got.Expiration ? { expiration: got.Expiration } : {}),
  }
}

/** Once more with new credentials of the source where AWS says that its credentials have ended. */
const sendRenewed = async (taker: Taker, role: Role, code?: string): Promise<AwsCredentialIdentity> => {
  try {
    return await send(taker, role, code)
  } catch (error) {
    const used = taker.source.current()
    if (!isEnded(error) || used === undefined) throw error
    taker.source.invalidate(used)
    if ((await taker.source.provide()) === used) throw error
    return send(taker, role, code)
  }
}

const sendWithCode = async (
  taker: Taker,
  role: Role,
  mfa: NonNullable<Role['mfa']>,
): Promise<AwsCredentialIdentity> => {
  const { profile, device } = mfa
  if (!taker.ask)
    throw mfaFailure(
      'MfaNotAskable',
      profile,
      'and here is nobody to ask',
      'Use the app, or run the command in a terminal.',
    )
  for (let left = codesToTry; left > 0; left -= 1) {
    const code = (await taker.ask({ kind: 'mfa', profile, device }, taker.signal))?.replaceAll(/\s/g, '')
    if (taker.signal?.aborted) throw abortError()
    if (code === undefined)
      throw mfaFailure('MfaNotAnswered', profile, 'and none was given', 'Start again, and give the code of the device.')
    if (!/^\d{6}$/.test(code)) continue
    try {
      return await sendRenewed(taker, role, code)
    } catch (error) {
      if (isWrongCode(error)) continue
      // AWS repeats what it was sent where it finds it malformed.
      if (error instanceof Error) error.message = error.message.replaceAll(code, '…')
      throw error
    }
  }
  throw mfaFailure(
    'MfaWrongCode',
    profile,
    `and took none of ${codesToTry}`,
    `Check that mfa_serial of profile ${profile} names your device, wait for its next code (each works once), and start again.`,
  )
}

/**
 * Takes a role.
 *
 * @throws SignInFailure where AWS denies it, or the reviewer gives no right MFA code; any other error as AWS gave it
 */
export const assumeRole = async (taker: Taker, role: Role): Promise<AwsCredentialIdentity> => {
  try {
    return await (role.mfa ? sendWithCode(taker, role, role.mfa) : sendRenewed(taker, role))
  } catch (error) {
    if (error instanceof Error && /^AccessDenied(Exception)?$/.test(error.name)) throw denied(error, role, taker.who)
    throw error
  }
}
