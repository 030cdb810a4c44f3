import { readOperator } from '../../../shared/policy/condition'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import { selectsAction } from '../../../shared/policy/match-statement'
import type { Condition, Policy, Statement } from '../../../shared/policy/policy'
import type { Details, Judgement, Seen } from '../../engine/check'
import { unknown } from '../../engine/check'
import type { Key, KeyMetadata } from './facts'

/** What a key's policy is about: the key. */
export const keyTarget = ({ arn }: Key): PolicyTarget => ({ service: 'kms', resources: [arn] })

/** Judges the keys that are the account's own and not about to be deleted; a key of unknown state is unknown. */
export const judgeOwnKeys = (
  keys: readonly Seen<Key>[],
  metadata: Details<KeyMetadata>,
  rule: (key: Seen<Key>, metadata: KeyMetadata) => readonly Judgement[],
): readonly Judgement[] =>
  keys.flatMap((key) => {
    const found = metadata.of(key)
    if (!found.known) return [unknown(key, found.gap)]
    return found.value.KeyManager === 'AWS' ? [] : rule(key, found.value)
  })

/** Whether it is decided that KMS will delete the key. */
export const isDying = ({ KeyState }: KeyMetadata): boolean =>
  KeyState === 'PendingDeletion' || KeyState === 'PendingReplicaDeletion'

/** Actions by which somebody takes a key over or makes its data unreadable for good. */
const controls = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:DeleteImportedKeyMaterial']

/** The policy with those of its Allow statements only that give control over the key. */
export const controlOnly = (policy: Policy): Policy => ({
  ...policy,
  statements: policy.statements.filter(
    ({ effect, actions }) => effect === 'Deny' || controls.some((action) => selectsAction(actions, action) !== 'no'),
  ),
})

/** An ARN with a fixed account: what a service writes into the encryption context of the one it works for. */
const fixedArn = /^arn:[\w-]+:[\w-]+:[^:]*:\d{12}:.+$/

/** Whether a condition names the resource for which a service encrypts, which the service itself writes into the context. */
const namesContext = ({ operator: text, key, values }: Condition): boolean => {
  const operator = readOperator(text)
  return (
    /^kms:encryptioncontext:aws:/i.test(key) &&
    operator.kind === 'compare' &&
    !operator.base.negated &&
    !operator.ifExists &&
    operator.quantifier === 'single' &&
    values.length > 0 &&
    values.every((value) => fixedArn.test(value.text))
  )
}

const isNamed = ({ effect, conditions }: Statement): boolean => effect === 'Allow' && conditions.some(namesContext)

/** The policy without the statements in which the encryption context says for whom a service may use the key. */
export const withoutNamedContexts = (policy: Policy): Policy => ({
  ...policy,
  statements: policy.statements.filter((statement) => !isNamed(statement)),
})
