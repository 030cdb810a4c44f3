import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeLogging } from '../judge-logging'
import { logging } from '../judge-questions-of-operation'

const { webAcls, webAclLogging, webAclResources } = regional

export default defineCheck({
  ...logging,
  id: 'wafv2-web-acl-logging',
  title: 'Web ACLs log requests',
  failureTitle: 'A web ACL logs nothing',
  needs: { webAcls, webAclLogging, webAclResources },
  evaluate: judgeLogging,
})
