import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { distributions } from '../../cloudfront/facts'
import { cloudFront } from '../facts'
import { used } from '../judge-questions-of-operation'

const { webAcls, webAclResources } = cloudFront
const tenants = undecided(
  'TenantsNotRead',
  'Tenants of a distribution can have web ACLs of their own, and are not read.',
)

export default defineCheck({
  ...used,
  id: 'wafv2-cloudfront-web-acl-used',
  title: 'Web ACLs for CloudFront stand before something',
  failureTitle: 'A web ACL for CloudFront stands before nothing',
  needs: { webAcls, webAclResources, distributions },
  evaluate: ({ webAcls, webAclResources, distributions }) =>
    webAcls.map((acl) => {
      const behind = distributions.find(({ WebACLId }) => WebACLId === acl.arn)
      if (behind) return pass(acl, at('WebACLId', behind.WebACLId))
      return webAclResources.judge(acl, ({ ResourceArns }) => {
        const evidence = at('ResourceArns[0]', ResourceArns[0])
        if (ResourceArns.length > 0) return pass(acl, evidence)
        const shared = distributions.some(({ ConnectionMode }) => ConnectionMode === 'tenant-only')
        return shared ? unknown(acl, tenants) : fail(acl, evidence)
      })
    }),
})
