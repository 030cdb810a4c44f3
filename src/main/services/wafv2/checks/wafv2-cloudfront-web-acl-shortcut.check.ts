import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeShortcut } from '../judge-rules'
import { shortcut } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...shortcut,
  id: 'wafv2-cloudfront-web-acl-shortcut',
  title: 'No rule of a web ACL for CloudFront lets anyone past the rules that block',
  failureTitle: 'A rule of a web ACL for CloudFront lets requests past the rules that block by what anyone can send',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents },
  evaluate: judgeShortcut,
})
