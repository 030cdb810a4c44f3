import type { Judgement, Seen, Views } from '../../engine/check'
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

const oldVersions = new Set(['Protocol-SSLv2', 'Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1'])

/** Parts of names of ciphers that are broken: no encryption, no authentication, export keys, RC4, DES, triple DES, MD5. */
const brokenParts = new Set(['NULL', 'ADH', 'EXP', 'RC4', 'DES', 'CBC3', 'MD5', 'EXPORT', 'anon'])

/** Whether what a policy turns on is an old version of the protocol or a broken cipher. */
export const isWeak = (enabled: string): boolean =>
  enabled.startsWith('Protocol-') ? oldVersions.has(enabled) : enabled.split('-').some((part) => brokenParts.has(part))
