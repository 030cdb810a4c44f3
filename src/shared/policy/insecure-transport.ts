import { makeContext } from './context'
import type { RequestContext } from './context'
import { deniesEveryone } from './denied-requests'
import { uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyEvidence, PolicyJudgement } from './judgement'
import type { Policy } from './policy'

/**
 * Actions to try. The made-up ones stand for all that are not listed: a list of single actions, or of prefixes such as
 * `s3:Get*`, leaves some of them out.
 */
const operations = [
  ['GetObject', 'object'],
  ['PutObject', 'object'],
  ['DeleteObject', 'object'],
  ['GetObjectAcl', 'object'],
  ['GetQ7Probe', 'object'],
  ['PutQ7Probe', 'object'],
  ['DeleteQ7Probe', 'object'],
  ['Q7Probe', 'object'],
  ['ListBucket', 'bucket'],
  ['GetBucketPolicy', 'bucket'],
  ['ListQ7Probe', 'bucket'],
  ['GetQ7Probe', 'bucket'],
  ['PutQ7Probe', 'bucket'],
  ['Q7Probe', 'bucket'],
] as const

/**
 * Requests over plain HTTP: one that someone signed and one that nobody did, which lacks the keys about who asks. All
 * else about them is unknown, also the version of TLS: AWS does not say what that key holds where there is no TLS.
 */
const insecureRequests: readonly RequestContext[] = [
  makeContext({ 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' }),
  makeContext({
    'aws:SecureTransport': 'false',
    'aws:PrincipalAccount': null,
    'aws:PrincipalArn': null,
    'aws:PrincipalIsAWSService': null,
    'aws:PrincipalOrgID': null,
    'aws:PrincipalOrgPaths': null,
  }),
]

/**
 * Whether a bucket's policy denies everyone every S3 action on the bucket and its objects over plain HTTP. Judged by
 * trying requests, so any way of saying it counts; an Allow limited to TLS is none, for identity policies allow as well.
 * The evidence of `no` is a request that is not denied, at the path of the statements.
 *
 * @param bucketArn such as `arn:aws:s3:::bucket`
 */
export function deniesInsecureTransport(policy: Policy, bucketArn: string): PolicyJudgement {
  const deciding: PolicyEvidence[] = []
  const unclear: PolicyEvidence[] = []
  for (const context of insecureRequests) {
    for (const [operation, kind] of operations) {
      const resource = kind === 'bucket' ? bucketArn : `${bucketArn}/q7/probe`
      const { answer, evidence } = deniesEveryone(policy, { action: `s3:${operation}`, resource, context })
      if (answer === 'no') return { answer: 'no', evidence: [describeOpen(operation, kind, bucketArn)] }
      if (answer === 'yes') deciding.push(...evidence)
      else unclear.push(...evidence)
    }
  }
  if (unclear.length === 0) return { answer: 'yes', evidence: uniqueEvidence(deciding) }
  return unknownBecause('It is not certain that the conditions deny every request over plain HTTP.', unclear)
}

function describeOpen(operation: string, kind: 'bucket' | 'object', bucketArn: string): PolicyEvidence {
  const action = operation.endsWith('Q7Probe') ? `s3:${operation.replace('Q7Probe', '*')}` : `s3:${operation}`
  const resource = kind === 'bucket' ? bucketArn : `${bucketArn}/*`
  return { path: 'Statement', value: `no Deny for ${action} on ${resource} over plain HTTP` }
}
