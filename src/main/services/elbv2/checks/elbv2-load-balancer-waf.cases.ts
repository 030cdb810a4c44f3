import { defineCases } from '../../../engine/cases'
import { unused, webAcl } from '../../wafv2/samples'
import { loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-load-balancer-waf.check'

const { arn } = loadBalancer()
const acl = webAcl()
const protecting = {
  ResourceArns: [arn],
  ResourceTypes: ['APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL'],
}
const balancers = { loadBalancers: [loadBalancer()] }
const fails = [{ arn, result: 'fail', evidence: [{ path: 'Scheme', value: 'internet-facing' }] }] as const
const denied = { kind: 'denied', action: 'wafv2:ListResourcesForWebACL' } as const

export default defineCases(check, [
  {
    name: 'a web ACL stands before it',
    kind: 'pass',
    given: { ...balancers, webAcls: [acl], webAclResources: { [acl.arn]: protecting } },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'ResourceArns[0]', value: arn }] }],
  },
  {
    name: 'the web ACL stands before nothing',
    kind: 'fail',
    given: { ...balancers, webAcls: [acl], webAclResources: { [acl.arn]: unused } },
    expect: fails,
  },
  {
    name: 'there is no web ACL',
    kind: 'fail',
    given: { ...balancers, webAcls: [], webAclResources: {} },
    expect: fails,
  },
  {
    name: 'internal and network load balancers',
    kind: 'none',
    given: {
      loadBalancers: [loadBalancer({ Scheme: 'internal' }), networkLoadBalancer({ Scheme: 'internet-facing' })],
      webAcls: [],
      webAclResources: {},
    },
    expect: 'notApplicable',
  },
  {
    name: 'what one of two web ACLs stands before may not be asked, and the other stands before it',
    kind: 'edge',
    given: {
      ...balancers,
      webAcls: [acl, webAcl({ Name: 'other', arn: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/other/1' })],
      webAclResources: {
        [acl.arn]: denied,
        'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/other/1': protecting,
      },
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'what the only web ACL stands before may not be asked',
    kind: 'edge',
    given: { ...balancers, webAcls: [acl], webAclResources: { [acl.arn]: denied } },
    expect: 'notAssessed',
  },
  {
    name: 'web ACLs may not be listed',
    kind: 'edge',
    given: { ...balancers, webAcls: { kind: 'denied', action: 'wafv2:ListWebACLs' }, webAclResources: {} },
    expect: 'notAssessed',
  },
])
