/** As the SDK's own list, without LimitExceededException, which on reads is a quota and no rate. */
const throttleCodes = [
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'SlowDownException',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]

/** The code by which AWS says that calls come too fast. */
export const isThrottleCode = (code: string | undefined): boolean => code !== undefined && throttleCodes.includes(code)

/** AWS says that calls come too fast. */
export const isThrottle = (error: unknown): boolean =>
  error instanceof Error && (isThrottleCode(error.name) || statusOf(error) === 429)

/** The HTTP status of AWS's answer. */
export const statusOf = (error: Error): number | undefined => {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return undefined
  const { $metadata: metadata } = error
  return 'httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined
}

const networkCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPROTO',
  'HPE_INVALID_CONSTANT',
] as const

const certificateCodes = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
] as const

const codeIn = (codes: readonly string[], error: Error): string | undefined => {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code !== undefined && codes.includes(code)) return code
  // Credential providers keep the text of what went wrong only.
  return codes.find((one) => new RegExp(`\\b${one}\\b`).test(error.message))
}

/** A failure of the way to AWS: its code, and a sentence with what to do. */
export type NetworkFailure = { readonly code: string; readonly text: string }

/** What is wrong on the way to AWS, if that is what the error says. */
export const networkFailureOf = (error: Error): NetworkFailure | undefined => {
  const certificate = codeIn(certificateCodes, error)
  if (certificate !== undefined)
    return {
      code: certificate,
      text: `The certificate of the other side is not trusted (${certificate}). If a proxy inspects the traffic, name its certificates with AWS_CA_BUNDLE.`,
    }
  const code = codeIn(networkCodes, error)
  if (code !== undefined)
    return {
      code,
      text: `AWS could not be reached (${code}). Check the network, the proxy and the endpoint, then go on.`,
    }
  if (error.name === 'TimeoutError')
    return { code: 'TimeoutError', text: 'AWS did not answer in time. Check the network and the proxy, then go on.' }
  return undefined
}

const secrets: readonly (readonly [RegExp, string])[] = [
  // Web identity tokens, and secret access keys: forty letters and digits that are no part of an ARN or a path.
  [/\beyJ[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*/g, '…'],
  [/(?<![\w+/=:.-])(?=[^\s]*\d)(?=[^\s]*[a-z])(?=[^\s]*[A-Z])[A-Za-z0-9+/]{40}(?![\w+/=])/g, '…'],
  [/\b(AKIA|ASIA|AIDA|AROA)[A-Z0-9]{12,}\b/g, '$1…'],
  [/\b[A-Za-z0-9+/_-]{120,}={0,2}/g, '…'],
  [/\(?\b(Extended |Host |x-amz-)?request[ -]?id2?\b\s*[:=]?\s*[A-Za-z0-9+/=_-]{8,}\)?/gi, ''],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '…'],
  [/Encoded authorization failure message:.*$/is, ''],
  [/The Canonical String for this request.*$/is, ''],
  [/Deserialization error: to see the raw response.*$/is, ''],
]

/** An error text fit for screen, report and database: no secret, no request id, no control character, not too long. */
export const plainText = (text: string): string => {
  const clean = secrets.reduce((so, [pattern, instead]) => so.replace(pattern, instead), text)
  return clean
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 400)
}
