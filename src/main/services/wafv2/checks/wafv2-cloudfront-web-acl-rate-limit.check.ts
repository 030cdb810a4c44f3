import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeRateLimit } from '../judge-rules'
import { rateLimit } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...rateLimit,
  id: 'wafv2-cloudfront-web-acl-rate-limit',
  title: 'Web ACLs for CloudFront limit how many requests one source may send',
  failureTitle: 'A web ACL for CloudFront does not limit how many requests one source may send',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents },
  evaluate: judgeRateLimit,
})
