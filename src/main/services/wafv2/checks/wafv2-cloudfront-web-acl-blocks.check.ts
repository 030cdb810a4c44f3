import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeBlocking } from '../judge-rules'
import { blocking } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...blocking,
  id: 'wafv2-cloudfront-web-acl-blocks',
  title: 'Web ACLs for CloudFront stop what their rules find',
  failureTitle: 'A web ACL for CloudFront stops nothing: its rules only count or allow',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents },
  evaluate: judgeBlocking,
})
