import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeBlocking } from '../judge-rules'
import { blocking } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources } = regional

export default defineCheck({
  ...blocking,
  id: 'wafv2-web-acl-blocks',
  title: 'Web ACLs stop what their rules find',
  failureTitle: 'A web ACL stops nothing: its rules only count or allow',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources },
  evaluate: judgeBlocking,
})
