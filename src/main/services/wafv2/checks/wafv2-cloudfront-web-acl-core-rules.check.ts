import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeCoreRules } from '../judge-rules'
import { coreRules } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...coreRules,
  id: 'wafv2-cloudfront-web-acl-core-rules',
  title: 'Web ACLs for CloudFront stop common attacks on web applications',
  failureTitle: 'A web ACL for CloudFront does not stop common attacks on web applications',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents },
  evaluate: judgeCoreRules,
})
