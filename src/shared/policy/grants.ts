import { grantsAll, tryProbe } from './granted-actions'
import type { HolderOptions, Probe } from './granted-actions'
import type { PolicyJudgement } from './judgement'
import type { Policy } from './policy'

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Actions that make whoever has them an administrator, with one of each big service beside them. */
const keyActions = [
  ['iam:AttachRolePolicy', 'iam', 'role/q7-probe'],
  ['iam:CreatePolicyVersion', 'iam', 'policy/q7-probe'],
  ['iam:PassRole', 'iam', 'role/q7-probe'],
  ['iam:PutUserPolicy', 'iam', 'user/q7-probe'],
  ['ec2:RunInstances', 'ec2', 'instance/i-0q7probe'],
  ['kms:Decrypt', 'kms', 'key/q7-probe'],
  ['lambda:InvokeFunction', 'lambda', 'function:q7-probe'],
  ['s3:GetObject', 's3', 'q7-probe/object'],
  ['secretsmanager:GetSecretValue', 'secretsmanager', 'secret:q7-probe'],
  ['sts:AssumeRole', 'iam', 'role/q7-probe'],
] as const

const makeArn = (service: string, resource: string, { account, partition = 'aws' }: HolderOptions): string => {
  const global = service === 'iam' || service === 's3'
  return `arn:${partition}:${service}:${global ? '' : 'q7-region-1'}:${service === 's3' ? '' : account}:${resource}`
}

/** Made-up services, one for each letter, so that `a*` to `z*` one by one count as everything and less does not. */
const strangeActions = (options: HolderOptions): readonly Probe[] =>
  letters.map((letter) => ({
    action: `${letter}q7probe:${letter.toUpperCase()}q7Probe`,
    resource: makeArn(`${letter}q7probe`, 'q7-probe', options),
  }))

/**
 * Whether an identity policy makes its holder an administrator: every action of every service on every resource, in
 * whatever words (`*`, `*:*`, letter by letter, NotAction of something harmless), IAM included, after its Deny
 * statements. Conditions about who, when and from where (MFA, address, organization) do not lessen it and are named in
 * the evidence; those about what (tags, a permissions boundary) do.
 */
export function grantsFullAdmin(policy: Policy, options: HolderOptions): PolicyJudgement {
  const probes = keyActions.map(([action, service, resource]) => ({
    action,
    resource: makeArn(service, resource, options),
  }))
  return grantsAll(
    policy,
    [...probes, ...strangeActions(options)],
    'It is not certain that the conditions of the policy keep it below full administration.',
  )
}

/**
 * Whether an identity policy grants every action of a service on every resource, in whatever words.
 *
 * @param service prefix of its actions, such as `kms`
 */
export function grantsServiceWildcard(policy: Policy, service: string, options: HolderOptions): PolicyJudgement {
  const verbs = [
    ...letters.map((letter) => letter.toUpperCase()),
    'Get',
    'List',
    'Describe',
    'Create',
    'Delete',
    'Put',
    'Update',
  ]
  return grantsAll(
    policy,
    verbs.map((verb) => ({ action: `${service}:${verb}q7Probe`, resource: makeArn(service, 'q7-probe', options) })),
    `It is not certain that the conditions of the policy keep it from granting all of ${service}.`,
  )
}

/** Whether an identity policy lets its holder assume any role of the account, as far as the roles trust it. */
export function allowsAssumeRoleOnAll(policy: Policy, options: HolderOptions): PolicyJudgement {
  const { answer, evidence } = tryProbe(policy, {
    action: 'sts:AssumeRole',
    resource: makeArn('iam', 'role/q7-probe', options),
  })
  if (answer !== 'unknown') return { answer, evidence }
  return { answer, evidence, reason: 'It is not certain that the conditions keep the policy from all roles.' }
}
