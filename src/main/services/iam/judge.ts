import { unknown, type Details, type Judgement, type Seen } from '../../engine/check'
import type { Role, User, UserAccessKeys } from './facts'

const dayInMilliseconds = 86_400_000

/** Whether a date lies more than so many days before the time of the review. */
export const isOlderThan = (date: string, now: string, days: number): boolean =>
  Date.parse(now) - Date.parse(date) > days * dayInMilliseconds

/** Roles that AWS services made for themselves: nobody can change what they may do. */
export const isServiceLinked = ({ Path }: Pick<Role, 'Path'>): boolean => Path.startsWith('/aws-service-role/')

/** Roles that IAM Identity Center keeps: they are changed there. */
export const isOfIdentityCenter = ({ Path }: Pick<Role, 'Path'>): boolean =>
  Path.startsWith('/aws-reserved/sso.amazonaws.com/')

/** Whether the ARN is that of a policy that AWS wrote. */
export const isOfAws = (policyArn: string): boolean => /^arn:[a-z-]+:iam::aws:/.test(policyArn)

type Key = UserAccessKeys['AccessKeyMetadata'][number]

/** An active key, and its path in the detail. */
export type ActiveKey = { readonly place: string; readonly key: Key }

/** Judges each user who has active access keys; users without one have nothing to judge. */
export const judgeActiveKeys = (
  users: readonly Seen<User>[],
  details: Details<UserAccessKeys>,
  rule: (user: Seen<User>, keys: readonly ActiveKey[]) => Judgement,
): readonly Judgement[] =>
  users.flatMap((user) => {
    const detail = details.of(user)
    if (!detail.known) return [unknown(user, detail.gap)]
    const keys = detail.value.AccessKeyMetadata.flatMap((key, index) =>
      key.Status === 'Active' ? [{ place: `AccessKeyMetadata[${index}]`, key }] : [],
    )
    return keys.length > 0 ? [rule(user, keys)] : []
  })
