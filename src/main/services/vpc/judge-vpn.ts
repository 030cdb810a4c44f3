import { at } from '../../engine/check'
import type { Evidence } from '../../engine/check'
import type { VpnConnection } from './facts'

type Tunnel = NonNullable<VpnConnection['Options']>['TunnelOptions'][number]
type Values = readonly { readonly Value?: string | number | undefined }[] | undefined

/** IKE's first version, SHA-1, and key exchanges of 1,024 bits or that RFC 8247 tells to leave. */
const weak: readonly (readonly [keyof Tunnel, readonly (string | number)[]])[] = [
  ['IkeVersions', ['ikev1']],
  ['Phase1IntegrityAlgorithms', ['SHA1']],
  ['Phase2IntegrityAlgorithms', ['SHA1']],
  ['Phase1DHGroupNumbers', [2, 22, 23, 24]],
  ['Phase2DHGroupNumbers', [2, 5, 22, 23, 24]],
]

const valuesOf = (tunnel: Tunnel, field: keyof Tunnel): Values => {
  const value = tunnel[field]
  return typeof value === 'object' && Array.isArray(value) ? value : undefined
}

/** What a tunnel accepts that is outdated, each with its place; a list that was never set, or is empty, accepts all that AWS offers. */
export const weakOptions = (tunnel: Tunnel, base: string): readonly Evidence[] =>
  weak.flatMap(([field, outdated]) => {
    const values = valuesOf(tunnel, field)
    if (values === undefined || values.length === 0) return [at(`${base}.${field}[0].Value`, null)]
    return values.flatMap(({ Value }, index) =>
      Value !== undefined && outdated.includes(Value) ? [at(`${base}.${field}[${index}].Value`, Value)] : [],
    )
  })
