import { at, defineCheck, fail, pass } from '../../../engine/check'
import { classicWebAcls } from '../facts'

export default defineCheck({
  id: 'waf-classic-web-acl',
  title: 'No web ACL of WAF Classic is left for CloudFront',
  failureTitle: 'A web ACL of WAF Classic is left for CloudFront',
  risk: 'AWS ended support for WAF Classic on 30 September 2025: nobody can rely on its rules, and what they protected may be open. Regional web ACLs of WAF Classic are kept by an API of their own, which is not asked.',
  fix: 'Move the rules to a web ACL of AWS WAF, associate that with the distributions, and delete the old one.',
  steps: [
    'Find the distributions whose WebACLId is the short id of the old web ACL, and not an ARN.',
    'Make a web ACL of AWS WAF for CloudFront with managed rule groups and your own rules, all in Count.',
    'Set it on the distributions, take its rules out of Count, and delete the old web ACL with `aws waf delete-web-acl`.',
    'Look in the console under AWS WAF Classic, in each region, for web ACLs of load balancers and APIs.',
  ],
  caution: 'Rules are not alike in both: let the new ones count before they block, and delete the old web ACL last.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP03', link: 'necessary', part: 'requests are inspected by a service that AWS supports' },
    { id: 'SEC01-BP08', link: 'related', part: 'services that end are replaced' },
  ],
  references: ['https://docs.aws.amazon.com/waf/latest/developerguide/waf-migrating-from-classic.html'],
  peers: [
    'prowler:waf_global_rule_with_conditions',
    'prowler:waf_global_rulegroup_not_empty',
    'prowler:waf_global_webacl_logging_enabled',
    'prowler:waf_global_webacl_with_rules',
  ],
  differs: {
    'prowler:waf_global_rule_with_conditions':
      'Any web ACL that is left fails, whatever its rules say: AWS ended the service.',
    'prowler:waf_global_rulegroup_not_empty':
      'What the groups of a service hold that has ended is no longer a question.',
    'prowler:waf_global_webacl_logging_enabled': 'It passes a web ACL that logs, though nobody supports it any more.',
    'prowler:waf_global_webacl_with_rules': 'It passes a web ACL with rules, which has to be replaced as well.',
  },
  subject: 'place',
  needs: { classicWebAcls },
  evaluate: ({ classicWebAcls }) => {
    const [first, ...rest] = classicWebAcls.WebACLs.map((acl, index) => at(`WebACLs[${index}].WebACLId`, acl.WebACLId))
    return [first ? fail(classicWebAcls, first, ...rest) : pass(classicWebAcls, at('WebACLs[0].WebACLId', null))]
  },
})
