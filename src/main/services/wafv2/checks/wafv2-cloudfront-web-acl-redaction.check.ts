import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeRedaction } from '../judge-logging'
import { redaction } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclLogging } = cloudFront

export default defineCheck({
  ...redaction,
  id: 'wafv2-cloudfront-web-acl-redaction',
  title: 'Logs of web ACLs for CloudFront leave out tokens and cookies',
  failureTitle: 'Logs of a web ACL for CloudFront hold tokens or cookies',
  needs: { webAcls, webAclContents, webAclLogging },
  evaluate: judgeRedaction,
})
