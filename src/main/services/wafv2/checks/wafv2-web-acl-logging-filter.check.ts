import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeLoggingFilter } from '../judge-logging'
import { loggingFilter } from '../judge-questions-of-operation'

const { webAcls, webAclLogging } = regional

export default defineCheck({
  ...loggingFilter,
  id: 'wafv2-web-acl-logging-filter',
  title: 'Filters of web ACL logs keep blocked requests',
  failureTitle: 'A filter of a web ACL’s logs drops blocked requests',
  needs: { webAcls, webAclLogging },
  evaluate: judgeLoggingFilter,
})
