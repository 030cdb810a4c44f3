import { at, defineCheck, fail, pass } from '../../../engine/check'
import { regional } from '../facts'
import { used } from '../judge-questions-of-operation'

const { webAcls, webAclResources } = regional

export default defineCheck({
  ...used,
  id: 'wafv2-web-acl-used',
  title: 'Web ACLs stand before something',
  failureTitle: 'A web ACL stands before nothing',
  needs: { webAcls, webAclResources },
  evaluate: ({ webAcls, webAclResources }) =>
    webAcls.map((acl) =>
      webAclResources.judge(acl, ({ ResourceArns }) => {
        const evidence = at('ResourceArns[0]', ResourceArns[0])
        return ResourceArns.length > 0 ? pass(acl, evidence) : fail(acl, evidence)
      }),
    ),
})
