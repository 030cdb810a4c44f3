import type { IniSection, SharedConfigFiles } from '@smithy/types'

/** The host is this machine. */
export const isLoopback = (host: string): boolean => {
  const name = host.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
}

const awsDomains = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'api.aws',
  'api.amazonwebservices.com.cn',
  'api.amazonwebservices.eu',
]

/** The host is one of AWS's, VPC endpoints included. */
export const isHostOfAws = (host: string): boolean => awsDomains.some((domain) => host.endsWith(`.${domain}`))

/** Where a profile sends its calls. */
export type Endpoints = {
  /** The endpoint of a service other than AWS's default, by the SDK's service id (`S3 Control`). */
  readonly of: (serviceId: string) => string | undefined
  /** All endpoints named by the profile and the environment that are not AWS's, sorted. */
  readonly foreign: readonly string[]
}

const variable = 'AWS_ENDPOINT_URL'

const isOn = (value: string | undefined): boolean => value?.toLowerCase() === 'true'

const isForeign = (url: string): boolean => !URL.canParse(url) || !isHostOfAws(new URL(url).hostname)

/**
 * The endpoints of a profile, in AWS's order: the service's variable, the common variable, the profile's `services` section, the
 * profile's `endpoint_url`. The SDK itself looks at one profile of the environment only, so the factory asks here.
 */
export const endpointsOf = (section: IniSection | undefined, files: SharedConfigFiles): Endpoints => {
  const environment = process.env
  if (isOn(environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS) || isOn(section?.ignore_configured_endpoint_urls))
    return { of: () => undefined, foreign: [] }
  const services = section?.services ? files.configFile[`services.${section.services}`] : undefined
  const common = environment[variable] || undefined
  const ofService = Object.entries(services ?? {}).filter(([key]) => key.endsWith('.endpoint_url'))
  const named = [
    ...Object.entries(environment).filter(([key, value]) => key.startsWith(`${variable}_`) && value),
    ...(common ? [] : ofService),
  ].map(([, value]) => value)
  const all = [...named, common ?? section?.endpoint_url]
  return {
    of: (serviceId) =>
      environment[`${variable}_${serviceId.replaceAll(' ', '_').toUpperCase()}`] ||
      common ||
      services?.[`${serviceId.replaceAll(' ', '_').toLowerCase()}.endpoint_url`] ||
      section?.endpoint_url ||
      undefined,
    foreign: [...new Set(all.filter((url) => url !== undefined && isForeign(url)))]
      .filter((url) => url !== undefined)
      .sort(),
  }
}
