import { judgeCondition } from './condition'
import { makeContext } from './context'
import { uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyEvidence, PolicyJudgement } from './judgement'
import { selectsAction, selectsResource } from './match-statement'
import type { PolicyRequest } from './match-statement'
import type { Policy, Statement } from './policy'
import { namesEveryone } from './principal'
import { allOf, anyOf } from './ternary'
import type { Ternary } from './ternary'

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
 * A request over plain HTTP, made directly and not by a service. Everything else about it is unknown, also the version of
 * TLS: AWS does not say what that key holds where there is no TLS.
 */
const insecure = makeContext({
  'aws:SecureTransport': 'false',
  'aws:PrincipalIsAWSService': 'false',
  'aws:ViaAWSService': 'false',
})

const namesAll = ({ principals }: Statement): boolean =>
  principals !== undefined && !principals.negated && principals.entries.some(namesEveryone)

/**
 * Whether a bucket's policy denies everyone every S3 action on the bucket and its objects over plain HTTP. Judged by
 * trying requests, so any way of saying it counts; an Allow limited to TLS is none, for identity policies allow as well.
 * The evidence of `no` is a request that is not denied, at the path of the statements.
 *
 * @param bucketArn such as `arn:aws:s3:::bucket`
 */
export function deniesInsecureTransport(policy: Policy, bucketArn: string): PolicyJudgement {
  const denies = policy.statements
    .filter((statement) => statement.effect === 'Deny' && namesAll(statement))
    .map((statement) => ({
      statement,
      holds: allOf(statement.conditions.map((condition) => judgeCondition(condition, policy.version, insecure))),
    }))
  const deciding: PolicyEvidence[] = []
  const unclear: PolicyEvidence[] = []
  for (const [operation, kind] of operations) {
    const request: PolicyRequest = {
      action: `s3:${operation}`,
      resource: kind === 'bucket' ? bucketArn : `${bucketArn}/q7/probe`,
      context: insecure,
    }
    const answers = denies.map(({ statement, holds }): { readonly statement: Statement; readonly answer: Ternary } => ({
      statement,
      answer: allOf([
        selectsAction(statement.actions, request.action),
        selectsResource(statement.resources, request, policy.version),
        holds,
      ]),
    }))
    const denied = anyOf(answers.map(({ answer }) => answer))
    const [applying] = answers.filter(({ answer }) => answer === denied)
    if (denied === 'no') return { answer: 'no', evidence: [describeOpen(operation, kind, bucketArn)] }
    if (applying !== undefined) (denied === 'yes' ? deciding : unclear).push(...listConditions(applying.statement))
  }
  if (unclear.length === 0) return { answer: 'yes', evidence: uniqueEvidence(deciding) }
  return unknownBecause('It is not certain that the conditions deny every request over plain HTTP.', unclear)
}

function describeOpen(operation: string, kind: 'bucket' | 'object', bucketArn: string): PolicyEvidence {
  const action = operation.endsWith('Q7Probe') ? `s3:${operation.replace('Q7Probe', '*')}` : `s3:${operation}`
  const resource = kind === 'bucket' ? bucketArn : `${bucketArn}/*`
  return { path: 'Statement', value: `no Deny for ${action} on ${resource} over plain HTTP` }
}

function listConditions(statement: Statement): readonly PolicyEvidence[] {
  if (statement.conditions.length === 0) return [{ path: statement.path, value: 'Deny' }]
  return statement.conditions.map(({ path, values }) => ({ path, value: values.map(({ text }) => text).join(', ') }))
}
