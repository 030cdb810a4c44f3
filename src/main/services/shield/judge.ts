import { at, fail, pass } from '../../engine/check'
import type { Check, Judged, Judgement, Seen } from '../../engine/check'
import type { Protection, Subscription } from './facts'

/** Whether the account pays for Shield Advanced: without it there is nothing to judge. */
export const isSubscribed = ({ SubscriptionState }: Subscription): boolean => SubscriptionState === 'ACTIVE'

/** Judges resources by whether a protection names them; nothing where the account has no Shield Advanced. */
export const judgeProtected = <Item extends Judged & { readonly arn: string }>(
  subscription: Subscription,
  protections: readonly Seen<Protection>[],
  items: readonly Item[],
  namedIn: (protection: Protection, item: Item) => boolean = ({ ResourceArn }, { arn }) => ResourceArn === arn,
): readonly Judgement[] => {
  if (!isSubscribed(subscription)) return []
  return items.map((item) => {
    const found = protections.find((protection) => namedIn(protection, item))
    if (found) return pass(item, at('ResourceArn', found.ResourceArn))
    return fail(item, at('SubscriptionState', subscription.SubscriptionState))
  })
}

/** What all checks say that ask whether a public resource is protected. */
export const protectedQuestion = {
  risk: 'Shield Advanced is paid for, and does not watch this resource: floods of requests are met by the standard protection only, and their cost is not given back.',
  fix: 'Add a protection for the resource, which costs no further subscription fee.',
  steps: [
    'Look up whether the resource is meant to be public, and whether anything protected stands before it.',
    'Add it with `aws shield create-protection`, or let a Firewall Manager policy add all resources of its kind.',
    'Associate a Route 53 health check with the protection where its kind takes one.',
    'See the resource among the protected ones in the console of AWS WAF and Shield.',
  ],
  caution: 'AWS charges for data that leaves protected resources: compare prices before you protect all of them.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP04', link: 'necessary', part: 'public resources are protected from floods' },
    { id: 'SEC05-BP03', link: 'related', part: 'traffic is inspected' },
  ],
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/configure-new-protection.html',
  ],
} satisfies Omit<Check, 'id' | 'title' | 'failureTitle' | 'needs' | 'evaluate'>

const kinds: readonly (readonly [RegExp, string])[] = [
  [/:cloudfront:/, 'distribution'],
  [/:loadbalancer\/app\//, 'application balancer'],
  [/:loadbalancer\/[^/]+$/, 'classic balancer'],
  [/:eip-allocation\//, 'address'],
  [/:accelerator\//, 'accelerator'],
  [/:hostedzone\//, 'zone'],
]

/** What kind of resource a protection is for, by its ARN. */
export const kindOf = ({ ResourceArn }: Protection): string | undefined =>
  kinds.find(([pattern]) => pattern.test(ResourceArn))?.[1]
