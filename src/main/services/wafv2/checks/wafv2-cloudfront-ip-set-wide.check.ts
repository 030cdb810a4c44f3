import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeIpSets } from '../judge-sets'
import { wideSets } from '../judge-questions-of-operation'

const { webAcls, webAclContents, ruleGroupContents, ipSets, ipSetContents } = cloudFront

export default defineCheck({
  ...wideSets,
  id: 'wafv2-cloudfront-ip-set-wide',
  title: 'Web ACLs for CloudFront let no large part of the internet through by address',
  failureTitle: 'An IP set for CloudFront lets a large part of the internet past the other rules',
  needs: { webAcls, webAclContents, ruleGroupContents, ipSets, ipSetContents },
  evaluate: judgeIpSets,
})
