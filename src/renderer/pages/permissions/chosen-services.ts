import type { CheckMetadata } from '../../../shared/review/check-metadata'

/** The services that have checks, by id. */
export const serviceIds = (checks: readonly Pick<CheckMetadata, 'service'>[]): readonly string[] =>
  [...new Set(checks.map(({ service }) => service))].toSorted()

/** The chosen services of an address; `null`: all. */
export const readServices = (written: string | undefined): readonly string[] | null => {
  const services = (written ?? '').split(',').filter((service) => /^[a-z0-9-]+$/.test(service))
  return services.length === 0 ? null : services
}

/** Chosen services for an address; `undefined` for all. */
export const writeServices = (services: readonly string[] | null): string | undefined =>
  services === null || services.length === 0 ? undefined : services.join(',')
