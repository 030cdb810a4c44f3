import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeLogging } from '../judge-logging'
import { logging } from '../judge-questions-of-operation'

const { webAcls, webAclLogging } = cloudFront

export default defineCheck({
  ...logging,
  id: 'wafv2-cloudfront-web-acl-logging',
  title: 'Web ACLs for CloudFront log requests',
  failureTitle: 'A web ACL for CloudFront logs nothing',
  needs: { webAcls, webAclLogging },
  evaluate: judgeLogging,
})
