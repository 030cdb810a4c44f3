import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeMetrics } from '../judge-managed'
import { metrics } from '../judge-questions-of-operation'

const { webAcls, webAclContents } = cloudFront

export default defineCheck({
  ...metrics,
  id: 'wafv2-cloudfront-web-acl-metrics',
  title: 'Web ACLs for CloudFront and their rules have metrics',
  failureTitle: 'A web ACL for CloudFront or a rule of it has no metrics',
  needs: { webAcls, webAclContents },
  evaluate: judgeMetrics,
})
