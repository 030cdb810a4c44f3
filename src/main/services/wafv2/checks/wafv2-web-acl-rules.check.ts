import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeRules } from '../judge-rules'
import { rules } from '../judge-questions'

const { webAcls, webAclContents, webAclResources } = regional

export default defineCheck({
  ...rules,
  id: 'wafv2-web-acl-rules',
  title: 'Web ACLs hold rules',
  failureTitle: 'A web ACL holds no rules',
  needs: { webAcls, webAclContents, webAclResources },
  evaluate: judgeRules,
})
