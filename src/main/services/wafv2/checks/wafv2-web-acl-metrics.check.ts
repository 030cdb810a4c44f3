import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeMetrics } from '../judge-managed'
import { metrics } from '../judge-questions-of-operation'

const { webAcls, webAclContents } = regional

export default defineCheck({
  ...metrics,
  id: 'wafv2-web-acl-metrics',
  title: 'Web ACLs and their rules have metrics',
  failureTitle: 'A web ACL or a rule of it has no metrics',
  needs: { webAcls, webAclContents },
  evaluate: judgeMetrics,
})
