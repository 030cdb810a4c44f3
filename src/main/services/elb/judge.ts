import type { Judgement, Seen, Views } from '../../engine/check'
import { isBrokenCipher, isOldTls } from '../derived/tls-strength'
import { classicAttributes, classicBalancers } from './facts'
import type { ClassicAttributes, ClassicBalancer } from './facts'

/** What a check of an attribute needs. */
export const attributeNeeds = { classicBalancers, classicAttributes } as const

/** Judges each Classic Load Balancer by its attributes, or each that `fits`. */
export const judgeAttributes = (
  views: Views<typeof attributeNeeds>,
  rule: (balancer: Seen<ClassicBalancer>, attributes: ClassicAttributes) => Judgement,
  fits: (balancer: ClassicBalancer) => boolean = () => true,
): readonly Judgement[] =>
  views.classicBalancers
    .filter(fits)
    .map((balancer) => views.classicAttributes.judge(balancer, (attributes) => rule(balancer, attributes)))

const versionMark = 'Protocol-'

/** Whether what a policy turns on is an old version of the protocol or a broken cipher. */
export const isWeak = (enabled: string): boolean =>
  enabled.startsWith(versionMark) ? isOldTls(enabled.slice(versionMark.length)) : isBrokenCipher(enabled)
