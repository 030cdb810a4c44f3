import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from './aws-home'
import { sdkSettingsOf } from './sdk-settings'

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
})
afterEach(() => home.remove())

describe('settings for the SDK', () => {
  it('are ours where nobody says otherwise', () => {
    expect(sdkSettingsOf(undefined)).toEqual({
      retryMode: 'standard',
      useFipsEndpoint: false,
      useDualstackEndpoint: false,
    })
  })

  it('come from the profile, and before it from the environment', () => {
    const section = {
      max_attempts: '5',
      retry_mode: 'adaptive',
      use_fips_endpoint: 'true',
      use_dualstack_endpoint: 'True',
    }
    expect(sdkSettingsOf(section)).toEqual({
      maxAttempts: 5,
      retryMode: 'adaptive',
      useFipsEndpoint: true,
      useDualstackEndpoint: true,
    })
    Object.assign(process.env, {
      AWS_MAX_ATTEMPTS: '7',
      AWS_RETRY_MODE: 'legacy',
      AWS_USE_FIPS_ENDPOINT: 'false',
      AWS_USE_DUALSTACK_ENDPOINT: 'false',
    })
    expect(sdkSettingsOf(section)).toEqual({
      maxAttempts: 7,
      retryMode: 'standard',
      useFipsEndpoint: false,
      useDualstackEndpoint: false,
    })
  })

  it('that are none name themselves, and where they stand', () => {
    for (const [section, text] of [
      [{ max_attempts: 'many' }, 'max_attempts is "many", which is not a number from 1.'],
      [{ max_attempts: '0' }, 'max_attempts is "0", which is not a number from 1.'],
      [{ retry_mode: 'eager' }, 'retry_mode is "eager", which is not standard, adaptive, legacy.'],
      [{ use_fips_endpoint: 'yes' }, 'use_fips_endpoint is "yes", which is not true or false.'],
      [{ use_dualstack_endpoint: '1' }, 'use_dualstack_endpoint is "1", which is not true or false.'],
    ] as const)
      expect(sdkSettingsOf(section)).toMatchObject({ code: 'SettingMalformed', text })
    process.env.AWS_MAX_ATTEMPTS = '3x'
    expect(sdkSettingsOf({ max_attempts: '3' })).toMatchObject({
      text: 'AWS_MAX_ATTEMPTS is "3x", which is not a number from 1.',
    })
  })
})
