import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeOverrides } from '../judge-managed'
import { overrides } from '../judge-questions-of-operation'

const { webAcls, webAclContents, webAclManagedGroups } = cloudFront

export default defineCheck({
  ...overrides,
  id: 'wafv2-cloudfront-web-acl-managed-overrides',
  title: 'Managed rule groups of web ACLs for CloudFront act',
  failureTitle: 'A managed rule group of a web ACL for CloudFront mostly only counts',
  needs: { webAcls, webAclContents, webAclManagedGroups },
  evaluate: judgeOverrides,
})
