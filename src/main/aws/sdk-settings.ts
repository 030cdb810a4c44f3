import type { IniSection } from '@smithy/types'
import { problem, type Problem } from './problem'

/** Settings of AWS's tools that clients take, as the environment and the profile say. */
export type SdkSettings = {
  readonly maxAttempts?: number
  /** `standard` or `adaptive`; the SDK has no `legacy` any more, and takes it for `standard`. */
  readonly retryMode: string
  readonly useFipsEndpoint: boolean
  readonly useDualstackEndpoint: boolean
}

const retryModes = ['standard', 'adaptive', 'legacy']

type Setting = { readonly variable: string; readonly key: string }

const settings = {
  maxAttempts: { variable: 'AWS_MAX_ATTEMPTS', key: 'max_attempts' },
  retryMode: { variable: 'AWS_RETRY_MODE', key: 'retry_mode' },
  fips: { variable: 'AWS_USE_FIPS_ENDPOINT', key: 'use_fips_endpoint' },
  dualstack: { variable: 'AWS_USE_DUALSTACK_ENDPOINT', key: 'use_dualstack_endpoint' },
} as const satisfies Record<string, Setting>

const malformed = ({ variable, key }: Setting, value: string, expected: string): Problem =>
  problem(
    'SettingMalformed',
    `${process.env[variable] ? variable : key} is "${value}", which is not ${expected}.`,
    `Correct ${variable} in the environment or ${key} in the AWS config file.`,
  )

/**
 * Reads the settings; the environment comes before the profile. The SDK would read them too, but says what is wrong with them only
 * in the middle of a call.
 */
export const sdkSettingsOf = (section: IniSection | undefined): SdkSettings | Problem => {
  const read = ({ variable, key }: Setting): string | undefined =>
    process.env[variable] || section?.[key]?.trim() || undefined
  const attempts = read(settings.maxAttempts)
  if (attempts !== undefined && !/^[1-9]\d{0,2}$/.test(attempts))
    return malformed(settings.maxAttempts, attempts, 'a number from 1')
  const retryMode = read(settings.retryMode)?.toLowerCase() ?? 'standard'
  if (!retryModes.includes(retryMode)) return malformed(settings.retryMode, retryMode, retryModes.join(', '))
  for (const setting of [settings.fips, settings.dualstack]) {
    const value = read(setting)
    if (value !== undefined && !/^(true|false)$/i.test(value)) return malformed(setting, value, 'true or false')
  }
  return {
    ...(attempts === undefined ? {} : { maxAttempts: Number(attempts) }),
    retryMode: retryMode === 'legacy' ? 'standard' : retryMode,
    useFipsEndpoint: read(settings.fips)?.toLowerCase() === 'true',
    useDualstackEndpoint: read(settings.dualstack)?.toLowerCase() === 'true',
  }
}
