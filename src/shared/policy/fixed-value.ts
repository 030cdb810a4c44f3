import { assertNever } from '../assert-never'
import { parseCidr } from '../network/address-range'
import { countPublicAddresses, internetLimit } from '../network/internet'
import type { KeyMeaning } from './condition-keys'
import { hasWildcard } from './glob'
import { fromBoolean } from './ternary'
import type { Ternary } from './ternary'

/** Largest IPv6 range that S3 takes as fixed: a /32 ("The meaning of public", S3 user guide). */
const widestIpv6 = 1n << 96n

/** Variables that AWS fills with the owner of the resource: as fixed as the owner itself. */
const ownerVariables: ReadonlySet<string> = new Set([
  '${aws:resourceaccount}',
  '${aws:resourceorgid}',
  '${s3:resourceaccount}',
])

const isPlain = (text: string): boolean => text !== '' && !hasWildcard(text) && !text.includes('${')

function isFixedArn(text: string): boolean {
  const [arn, , , , account = '', ...rest] = text.split(':')
  if (arn !== 'arn' || rest.length === 0) return false
  if (/^\d{12}$/.test(account)) return true
  return ownerVariables.has(account.toLowerCase()) || (account === '' && isPlain(text))
}

function isFixedAddress(text: string): Ternary {
  const range = parseCidr(text)
  if (range === undefined) return 'unknown'
  const limit = range.family === 'ipv4' ? internetLimit.ipv4 : widestIpv6
  return fromBoolean(countPublicAddresses(range) <= limit)
}

/** Whether a value of a key names someone in particular, so that strangers cannot have it. */
export function isFixedValue(meaning: KeyMeaning, text: string): Ternary {
  switch (meaning) {
    case 'id':
      return fromBoolean(isPlain(text) || ownerVariables.has(text.toLowerCase()))
    case 'organizationPath':
      return fromBoolean(/^o-[a-z0-9]{10,32}\//.test(text))
    case 'arn':
      return fromBoolean(isFixedArn(text))
    case 'userId':
      return fromBoolean(/^([A-Z0-9]{16,}|\d{12})(:|$)/.test(text))
    case 'address':
      return isFixedAddress(text)
    case 'network':
      return fromBoolean(text.toLowerCase() === 'true')
    case 'service':
    case 'clock':
      return 'unknown'
    case 'anyone':
      return 'no'
    default:
      return assertNever(meaning)
  }
}
