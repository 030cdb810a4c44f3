import { defineCases } from '../../../engine/cases'
import { unused, webAcl } from '../../wafv2/samples'
import { poolArn as arn, userPool } from '../samples'
import check from './cognito-user-pool-waf.check'

const acl = webAcl()
const userPools = [userPool()]
const protecting = { ResourceArns: [arn], ResourceTypes: ['APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL'] }
const fails = [{ arn, result: 'fail', evidence: [{ path: 'Id', value: userPool().Id }] }] as const
const denied = { kind: 'denied', action: 'cognito-idp:ListResourcesForWebACL' } as const

export default defineCases(check, [
  {
    name: 'a web ACL stands before it',
    kind: 'pass',
    given: { userPools, webAcls: [acl], webAclResources: { [acl.arn]: protecting } },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'ResourceArns[0]', value: arn }] }],
  },
  {
    name: 'the web ACL stands before something else',
    kind: 'fail',
    given: { userPools, webAcls: [acl], webAclResources: { [acl.arn]: unused } },
    expect: fails,
  },
  {
    name: 'there is no web ACL',
    kind: 'fail',
    given: { userPools, webAcls: [], webAclResources: {} },
    expect: fails,
  },
  {
    name: 'what the only web ACL stands before may not be asked',
    kind: 'edge',
    given: { userPools, webAcls: [acl], webAclResources: { [acl.arn]: denied } },
    expect: 'notAssessed',
  },
  {
    name: 'no user pool',
    kind: 'none',
    given: { userPools: [], webAcls: [acl], webAclResources: { [acl.arn]: unused } },
    expect: 'notApplicable',
  },
])
