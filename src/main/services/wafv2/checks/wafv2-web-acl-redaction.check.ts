import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeRedaction } from '../judge-logging'
import { redaction } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclLogging } = regional

export default defineCheck({
  ...redaction,
  id: 'wafv2-web-acl-redaction',
  title: 'Logs of web ACLs leave out tokens and cookies',
  failureTitle: 'Logs of a web ACL hold tokens or cookies',
  needs: { webAcls, webAclContents, webAclLogging },
  evaluate: judgeRedaction,
})
