import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeLoggingFilter } from '../judge-logging'
import { loggingFilter } from '../judge-questions-of-operation'

const { webAcls, webAclLogging } = cloudFront

export default defineCheck({
  ...loggingFilter,
  id: 'wafv2-cloudfront-web-acl-logging-filter',
  title: 'Filters of web ACL logs for CloudFront keep blocked requests',
  failureTitle: 'A filter of a web ACL’s logs for CloudFront drops blocked requests',
  needs: { webAcls, webAclLogging },
  evaluate: judgeLoggingFilter,
})
