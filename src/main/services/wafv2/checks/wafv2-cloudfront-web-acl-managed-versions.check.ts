import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeVersions } from '../judge-managed'
import { versions } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclManagedGroups } = cloudFront

export default defineCheck({
  ...versions,
  id: 'wafv2-cloudfront-web-acl-managed-versions',
  title: 'Web ACLs for CloudFront use versions of managed rules that are still offered',
  failureTitle: 'A web ACL for CloudFront keeps to a version of managed rules that is about to expire',
  needs: { webAcls, webAclContents, webAclManagedGroups },
  evaluate: judgeVersions,
})
