import { sampleArn, sampleUuid } from '../../ids'
import { homeRegion, type SampleAccount } from '../../organization'

/** What AWS WAF keeps, as its ARNs call it. */
export type WafKind = 'webacl' | 'rulegroup' | 'ipset'

/** The region of what stands before CloudFront. */
export const cloudFrontPlace = 'global'

/** The id of something that AWS WAF keeps; `place` is a region, or `cloudFrontPlace`. */
export const wafId = (account: SampleAccount, place: string, kind: WafKind, name: string): string =>
  sampleUuid('wafv2', account.id, place, kind, name)

/** Its ARN. */
export const wafArn = (account: SampleAccount, place: string, kind: WafKind, name: string): string => {
  const path = `${kind}/${name}/${wafId(account, place, kind, name)}`
  return place === cloudFrontPlace
    ? sampleArn('wafv2', homeRegion, account.id, `global/${path}`)
    : sampleArn('wafv2', place, account.id, `regional/${path}`)
}

/** The web ACL before CloudFront in the storefront account. */
export const shopWebAcl = 'shop'
/** The web ACL before CloudFront in the sandbox account. */
export const demoWebAcl = 'demo-open'
