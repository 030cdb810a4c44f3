import type { DomainApis, DomainName } from '../apigateway/facts'
import type { Details, Gap, Seen } from '../../engine/check'

type Domains = readonly Seen<DomainName>[]

/** The domain names that lead to an API, and why that is not known of one of the others. */
export const domainsOf = (
  apiId: string,
  domains: Domains,
  apisOf: Details<DomainApis>,
): { readonly leading: Domains; readonly gap: Gap | undefined } => {
  const told = domains.map((domain) => ({ domain, found: apisOf.of(domain) }))
  return {
    leading: told.flatMap(({ domain, found }) =>
      found.known && found.value.apis.some((one) => one.apiId === apiId) ? [domain] : [],
    ),
    gap: told.flatMap(({ found }) => (found.known ? [] : [found.gap]))[0],
  }
}

/** Whether clients of a domain name must show a certificate. */
export const isMutual = ({ mutualTlsAuthentication }: DomainName): boolean => mutualTlsAuthentication !== undefined

/**
 * Whether each way to an API asks for a certificate of the client: its own endpoint is off, and all domain names that lead to it ask.
 * The gap where one of them could not be looked at.
 */
export const asksForCertificates = (
  apiId: string,
  isEndpointOff: boolean,
  domains: Domains,
  apisOf: Details<DomainApis>,
): boolean | Gap => {
  if (!isEndpointOff) return false
  const { leading, gap } = domainsOf(apiId, domains, apisOf)
  if (leading.some((domain) => !isMutual(domain))) return false
  return gap ?? true
}
