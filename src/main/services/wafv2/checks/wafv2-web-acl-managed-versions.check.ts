import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeVersions } from '../judge-managed'
import { versions } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclManagedGroups, webAclResources } = regional

export default defineCheck({
  ...versions,
  id: 'wafv2-web-acl-managed-versions',
  title: 'Web ACLs use versions of managed rules that are still offered',
  failureTitle: 'A web ACL keeps to a version of managed rules that is about to expire',
  needs: { webAcls, webAclContents, webAclManagedGroups, webAclResources },
  evaluate: judgeVersions,
})
