import { fromProcess } from '@aws-sdk/credential-providers'
import type { AwsCredentialIdentity } from '@smithy/types'
import { untilAborted } from './sso/timing'
import { SignInFailure } from './sign-in-failure'

/** So long a program may take, in milliseconds: some open a browser and wait for a person. */
const patience = 120_000

/** What programs do wrong, by what the SDK says of it. Its own text holds the command, and what the program printed. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/returned invalid JSON\.$/, 'it did not print JSON'],
  [/did not return Version 1\.$/, 'what it printed is not version 1 of the format that AWS asks for'],
  [/returned invalid credentials\.$/, 'what it printed holds no AccessKeyId and SecretAccessKey'],
  [/returned expired credentials\.$/, 'the credentials that it printed have ended'],
  [/maxBuffer/, 'it printed far too much'],
]

const failed = (profile: string, code: string, why: string): SignInFailure => {
  const text = `The program of profile ${profile} gave no credentials: ${why}.`
  return new SignInFailure(
    { kind: 'signedOut', code, text },
    text,
    `Run the credential_process of profile ${profile} in a terminal, mend what it says there, and go on.`,
  )
}

const mistakeOf = (profile: string, error: unknown): SignInFailure => {
  const said = error instanceof Error ? error.message : ''
  const [, why = 'it ended with an error'] = mistakes.find(([pattern]) => pattern.test(said)) ?? []
  return failed(profile, 'CredentialProcessFailed', why)
}

/**
 * Runs the `credential_process` of a profile. Whoever calls has made sure that its command is allowed.
 *
 * @throws SignInFailure without a word of what the program printed
 */
export const runProcess = async (
  profile: string,
  signal: AbortSignal | undefined,
  within = patience,
): Promise<AwsCredentialIdentity> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(failed(profile, 'CredentialProcessTimeout', `it did not end within ${within / 1000} seconds`)),
      within,
    )
  })
  const running = fromProcess({ profile, ignoreCache: true })().catch((error: unknown) => {
    throw mistakeOf(profile, error)
  })
  try {
    return await untilAborted(Promise.race([running, late]), signal)
  } finally {
    clearTimeout(timer)
  }
}
