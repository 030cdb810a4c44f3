import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeShortcut } from '../judge-rules'
import { shortcut } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources } = regional

export default defineCheck({
  ...shortcut,
  id: 'wafv2-web-acl-shortcut',
  title: 'No rule of a web ACL lets anyone past the rules that block',
  failureTitle: 'A rule of a web ACL lets requests past the rules that block by what anyone can send',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents, webAclResources },
  evaluate: judgeShortcut,
})
