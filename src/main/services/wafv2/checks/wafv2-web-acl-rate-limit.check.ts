import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeRateLimit } from '../judge-rules'
import { rateLimit } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources } = regional

export default defineCheck({
  ...rateLimit,
  id: 'wafv2-web-acl-rate-limit',
  title: 'Web ACLs limit how many requests one source may send',
  failureTitle: 'A web ACL does not limit how many requests one source may send',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources },
  evaluate: judgeRateLimit,
})
