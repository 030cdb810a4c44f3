import { AwsFailure } from './aws-failure'
import type { ServiceProtocol } from './wire/protocol'
import { assertNever } from '../../shared/assert-never'

/** The answer to an operation that nobody described: it names the operation, and no SDK repeats the call. */
export const notDescribed = (service: string, operation: string): AwsFailure =>
  new AwsFailure('NotDescribedInSample', `The sample organization does not describe ${service}:${operation}.`, 501)

/** The answer to an access key that is nobody's, in the words of the service. A disabled region answers the same. */
export function unknownKey({ kind, service }: ServiceProtocol): AwsFailure {
  if (service === 's3') {
    return new AwsFailure(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      403,
    )
  }
  switch (kind) {
    case 'ec2Query':
      return new AwsFailure('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)
    case 'awsQuery':
    case 'restXml':
      return new AwsFailure('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)
    case 'restJson1':
      return new AwsFailure(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
        403,
      )
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor':
      return new AwsFailure(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
        400,
      )
    default:
      return assertNever(kind)
  }
}

/** The answer to temporary credentials whose time is over. */
export function expiredKey({ kind, service }: ServiceProtocol): AwsFailure {
  if (service === 's3') return new AwsFailure('ExpiredToken', 'The provided token has expired.', 400)
  switch (kind) {
    case 'ec2Query':
      return new AwsFailure('RequestExpired', 'Request has expired.', 400)
    case 'awsQuery':
    case 'restXml':
      return new AwsFailure('ExpiredToken', 'The security token included in the request is expired', 403)
    case 'restJson1':
      return new AwsFailure('ExpiredTokenException', 'The security token included in the request is expired', 403)
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor':
      return new AwsFailure('ExpiredTokenException', 'The security token included in the request is expired', 400)
    default:
      return assertNever(kind)
  }
}

/** The answer where AWS's request rate is exceeded. */
export function throttled({ kind, service }: ServiceProtocol): AwsFailure {
  if (service === 's3') return new AwsFailure('SlowDown', 'Please reduce your request rate.', 503)
  if (['lambda', 'sso', 'organizations'].includes(service)) {
    return new AwsFailure('TooManyRequestsException', 'Rate exceeded', 429)
  }
  if (service === 'resourcegroupstaggingapi') return new AwsFailure('ThrottledException', 'Rate exceeded', 400)
  switch (kind) {
    case 'ec2Query':
      return new AwsFailure('RequestLimitExceeded', 'Request limit exceeded.', 503)
    case 'awsQuery':
    case 'restXml':
      return new AwsFailure('Throttling', 'Rate exceeded', 400)
    case 'restJson1':
      return new AwsFailure('ThrottlingException', 'Rate exceeded', 429)
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor':
      return new AwsFailure('ThrottlingException', 'Rate exceeded', 400)
    default:
      return assertNever(kind)
  }
}

/** The answer where the caller may not do it: code, status and sentence are those of the service. */
export function denied(protocol: ServiceProtocol, caller: string, action: string, resource: string): AwsFailure {
  const reason = `because no identity-based policy allows the ${action} action`
  const sentence = `User: ${caller} is not authorized to perform: ${action}`
  switch (protocol.kind) {
    case 'ec2Query':
      return new AwsFailure(
        'UnauthorizedOperation',
        `You are not authorized to perform this operation. ${sentence} ${reason}`,
        403,
      )
    case 'awsQuery':
      return new AwsFailure('AccessDenied', `${sentence} on resource: ${resource} ${reason}`, 403)
    case 'restXml':
      return new AwsFailure('AccessDenied', `${sentence} on resource: "${resource}" ${reason}`, 403)
    case 'restJson1':
      return new AwsFailure('AccessDeniedException', `${sentence} on resource: ${resource} ${reason}`, 403)
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor':
      return new AwsFailure('AccessDeniedException', `${sentence} on resource: ${resource} ${reason}`, 400)
    default:
      return assertNever(protocol.kind)
  }
}
