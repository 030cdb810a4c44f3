import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeOverrides } from '../judge-managed'
import { overrides } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclManagedGroups, webAclResources } = regional

export default defineCheck({
  ...overrides,
  id: 'wafv2-web-acl-managed-overrides',
  title: 'Managed rule groups of web ACLs act',
  failureTitle: 'A managed rule group of a web ACL mostly only counts',
  needs: { webAcls, webAclContents, webAclManagedGroups, webAclResources },
  evaluate: judgeOverrides,
})
