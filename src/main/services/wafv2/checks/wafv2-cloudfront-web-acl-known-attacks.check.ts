import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeKnownAttacks } from '../judge-rules'
import { knownAttacks } from '../judge-questions'

const { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...knownAttacks,
  id: 'wafv2-cloudfront-web-acl-known-attacks',
  title: 'Web ACLs for CloudFront stop known bad inputs, senders and SQL',
  failureTitle: 'A web ACL for CloudFront lacks lists of known bad inputs, senders or SQL',
  needs: { webAcls, webAclContents, webAclManagedGroups, ruleGroupContents },
  evaluate: judgeKnownAttacks,
})
