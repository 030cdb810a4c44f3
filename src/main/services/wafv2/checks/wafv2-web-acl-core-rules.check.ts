import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeCoreRules } from '../judge-rules'
import { coreRules } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources } = regional

export default defineCheck({
  ...coreRules,
  id: 'wafv2-web-acl-core-rules',
  title: 'Web ACLs stop common attacks on web applications',
  failureTitle: 'A web ACL does not stop common attacks on web applications',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources },
  evaluate: judgeCoreRules,
})
