import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeRules } from '../judge-rules'
import { rules } from '../judge-questions'

const { webAcls, webAclContents } = cloudFront

export default defineCheck({
  ...rules,
  id: 'wafv2-cloudfront-web-acl-rules',
  title: 'Web ACLs for CloudFront hold rules',
  failureTitle: 'A web ACL for CloudFront holds no rules',
  needs: { webAcls, webAclContents },
  evaluate: judgeRules,
})
