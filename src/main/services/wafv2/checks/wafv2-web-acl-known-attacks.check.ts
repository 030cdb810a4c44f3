import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeKnownAttacks } from '../judge-rules'
import { knownAttacks } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources } = regional

export default defineCheck({
  ...knownAttacks,
  id: 'wafv2-web-acl-known-attacks',
  title: 'Web ACLs stop known bad inputs, senders and SQL',
  failureTitle: 'A web ACL lacks lists of known bad inputs, senders or SQL',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources },
  evaluate: judgeKnownAttacks,
})
