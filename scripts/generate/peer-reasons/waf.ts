import type { PeerReasons } from '../peer-reason'

const regional = {
  kind: 'retired',
  why: 'AWS ended support for WAF Classic on 30 September 2025; the client of its regional API is no longer released, so only web ACLs for CloudFront are looked for, by waf-classic-web-acl.',
} as const

/** Rows about WAF Classic that no check answers. */
export const reasons: PeerReasons = {
  'prowler:waf_regional_rule_with_conditions': regional,
  'prowler:waf_regional_rulegroup_not_empty': regional,
  'prowler:waf_regional_webacl_logging_enabled': regional,
  'prowler:waf_regional_webacl_with_rules': regional,
}
