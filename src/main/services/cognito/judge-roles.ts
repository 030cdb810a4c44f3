import { readOperator } from '../../../shared/policy/condition'
import { tryProbe } from '../../../shared/policy/granted-actions'
import type { HolderOptions } from '../../../shared/policy/granted-actions'
import { grantsFullAdmin, grantsServiceWildcard } from '../../../shared/policy/grants'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import type { Condition, Policy, Statement } from '../../../shared/policy/policy'
import { anyOf, fromBoolean } from '../../../shared/policy/ternary'
import type { Ternary } from '../../../shared/policy/ternary'
import { at, undecided } from '../../engine/check'
import type { Evidence, Gap } from '../../engine/check'
import type { ManagedPolicy, Role } from '../iam/facts'

const unclear = (text: string): Gap => undecided('PolicyUndecided', text)

type Held = { readonly evidence: Evidence; readonly document: unknown }

const heldBy = (role: Role, policies: readonly ManagedPolicy[]): readonly Held[] => [
  ...role.AttachedManagedPolicies.map(({ PolicyArn }, index) => ({
    evidence: at(`AttachedManagedPolicies[${index}].PolicyArn`, PolicyArn),
    document: policies.find(({ arn }) => arn === PolicyArn)?.Document,
  })),
  ...role.RolePolicyList.map(({ PolicyName, PolicyDocument }, index) => ({
    evidence: at(`RolePolicyList[${index}].PolicyName`, PolicyName),
    document: PolicyDocument,
  })),
]

/** What others read or change, wherever it is kept in the account. */
const dataProbes: readonly (readonly [action: string, resource: string])[] = [
  ['s3:GetObject', 'arn:P:s3:::q7-probe/object'],
  ['s3:PutObject', 'arn:P:s3:::q7-probe/object'],
  ['dynamodb:Scan', 'arn:P:dynamodb:q7-region-1:A:table/q7-probe'],
  ['dynamodb:PutItem', 'arn:P:dynamodb:q7-region-1:A:table/q7-probe'],
  ['lambda:UpdateFunctionCode', 'arn:P:lambda:q7-region-1:A:function:q7-probe'],
  ['sqs:ReceiveMessage', 'arn:P:sqs:q7-region-1:A:q7-probe'],
  ['kinesis:GetRecords', 'arn:P:kinesis:q7-region-1:A:stream/q7-probe'],
  ['logs:GetLogEvents', 'arn:P:logs:q7-region-1:A:log-group:q7-probe:log-stream:q7-probe'],
  ['cognito-idp:ListUsers', 'arn:P:cognito-idp:q7-region-1:A:userpool/q7-region-1_Probe'],
  ['secretsmanager:GetSecretValue', 'arn:P:secretsmanager:q7-region-1:A:secret:q7-probe'],
  ['ssm:GetParameter', 'arn:P:ssm:q7-region-1:A:parameter/q7-probe'],
  ['sts:AssumeRole', 'arn:P:iam::A:role/q7-probe'],
]

/**
 * The services that guests can use where the identity pool hands out the credentials itself: AWS limits these sessions to them,
 * whatever the role says. https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html
 */
const guestServices: ReadonlySet<string> = new Set(
  (
    'appsync cloudwatch codewhisperer cognito-identity cognito-idp cognito-sync comprehend dynamodb execute-api firehose gamelift ' +
    'iot kinesis lambda lex logs machinelearning mobileanalytics mobiletargeting personalize polly rekognition s3 sdb ses sns sqs ' +
    'transcribe translate'
  ).split(' '),
)

/** How far the permissions of a role reach. */
export type Reach =
  | { readonly kind: 'everything' | 'data' | 'service'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly kind: 'narrow' }
  | { readonly kind: 'unknown'; readonly gap: Gap }

const namedServices = ({ statements }: Policy): readonly string[] => {
  const named = statements
    .filter(({ effect, actions }) => effect === 'Allow' && !actions.negated)
    .flatMap(({ actions }) => actions.patterns.map(({ text }) => text.toLowerCase().split(':')))
    .flatMap(([service = '', name = '']) => (/[*?]/.test(name) && /^[a-z0-9-]+$/.test(service) ? [service] : []))
  return [...new Set(named)]
}

const filled = (resource: string, { account, partition = 'aws' }: HolderOptions): string =>
  resource.replace(':P:', `:${partition}:`).replace(':A:', `:${account}:`)

const orders = ['everything', 'data', 'service'] as const

/**
 * How far a role reaches: everything of the account, data wherever they are kept, or all of a service. With `guests` only what AWS
 * leaves to the sessions of guests counts.
 */
export const reachOf = (
  role: Role,
  policies: readonly ManagedPolicy[],
  options: HolderOptions,
  { guests = false }: { readonly guests?: boolean } = {},
): Reach => {
  const gaps: string[] = []
  const found = new Map<(typeof orders)[number], Evidence[]>()
  const read = heldBy(role, policies).map(({ evidence, document }) => ({ evidence, read: parsePolicy(document) }))
  const denies = read.flatMap((one) =>
    one.read.kind === 'policy' ? one.read.policy.statements.filter(({ effect }) => effect === 'Deny') : [],
  )
  const counts = (action: string): boolean => !guests || guestServices.has(action.split(':')[0] ?? '')
  for (const { evidence, read: one } of read) {
    if (one.kind === 'malformed') {
      gaps.push(one.error.message)
      continue
    }
    const policy = { ...one.policy, statements: [...one.policy.statements, ...denies] }
    const services = namedServices(policy).filter(counts)
    const answers = {
      everything: guests ? ('no' as const) : grantsFullAdmin(policy, options).answer,
      data: anyOf(
        dataProbes
          .filter(([action]) => counts(action))
          .map(([action, resource]) => tryProbe(policy, { action, resource: filled(resource, options) }).answer),
      ),
      service: anyOf(services.map((service) => grantsServiceWildcard(policy, service, options).answer)),
    }
    const kind = orders.find((each) => answers[each] === 'yes')
    if (kind) found.set(kind, [...(found.get(kind) ?? []), evidence])
    else if (Object.values(answers).includes('unknown')) gaps.push('Its conditions leave open what it allows.')
  }
  const widest = orders.find((each) => found.has(each))
  const [first, ...others] = widest ? (found.get(widest) ?? []) : []
  if (widest && first && role.PermissionsBoundary === undefined) return { kind: widest, evidence: [first, ...others] }
  if (widest) {
    return { kind: 'unknown', gap: unclear('The role’s permissions boundary may take away what its policies grant.') }
  }
  return gaps.length > 0
    ? { kind: 'unknown', gap: unclear(`A policy of the role ${role.RoleName} could not be judged: ${gaps[0]}`) }
    : { kind: 'narrow' }
}

const issuer = /^cognito-identity(-[a-z-]+)?\.amazonaws\.com$|^cognito-identity\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/

const isOfPools = ({ effect, principals }: Statement): boolean =>
  effect === 'Allow' &&
  principals !== undefined &&
  !principals.negated &&
  principals.entries.some(({ kind, text }) => kind === 'Federated' && issuer.test(text))

/** Whether a condition ties a trust to certain values of a claim: `aud` or `amr`. */
const demands = (
  { operator: text, key, values }: Condition,
  claim: string,
  isGood: (value: string) => boolean,
): Ternary => {
  const lower = key.toLowerCase()
  if (!lower.startsWith('cognito-identity') || !lower.endsWith(`:${claim}`)) return 'no'
  const operator = readOperator(text)
  if (operator.kind === 'unknown') return 'unknown'
  if (operator.kind === 'null' || operator.base.negated || operator.quantifier === 'forAllValues') return 'no'
  return operator.name.startsWith('string')
    ? fromBoolean(values.length > 0 && values.every(({ text: value }) => isGood(value)))
    : 'unknown'
}

/** What the trust of a role asks of the tokens of identity pools; undefined where it trusts none. */
export type PoolTrust = {
  /** Whether it names identity pools. */
  readonly pools: Ternary
  /** Whether guests are kept out of it, or for the guests' role: users. */
  readonly kind: Ternary
  /** What names the issuer. */
  readonly evidence: Evidence
}

/** Reads the trust of a role in identity pools, or why it cannot be read. */
export const readTrust = (
  { AssumeRolePolicyDocument: document }: Role,
  of: 'authenticated' | 'unauthenticated',
): readonly PoolTrust[] | Gap => {
  const read = parsePolicy(document)
  if (read.kind === 'malformed') return unclear(read.error.message)
  return read.policy.statements.filter(isOfPools).map(({ conditions, principals }) => {
    const entry = principals?.entries.find(({ text }) => issuer.test(text))
    const isKind = (value: string): boolean =>
      !/[*?]/.test(value) && (of === 'authenticated' ? value !== 'unauthenticated' : value === 'unauthenticated')
    return {
      pools: anyOf(conditions.map((one) => demands(one, 'aud', (value) => !/[*?]/.test(value)))),
      kind: anyOf(conditions.map((one) => demands(one, 'amr', isKind))),
      evidence: at(`AssumeRolePolicyDocument.${entry?.path ?? 'Statement'}`, entry?.text),
    }
  })
}
