import { defineCases } from '../../../engine/cases'
import { aclArn, inUse, unused, webAcl } from '../samples'
import check from './wafv2-web-acl-used.check'

const webAcls = [webAcl()]
const path = 'ResourceArns[0]'

export default defineCases(check, [
  {
    name: 'a balancer stands behind it',
    kind: 'pass',
    given: { webAcls, webAclResources: { [aclArn]: inUse } },
    expect: [{ arn: aclArn, result: 'pass', evidence: [{ path, value: inUse.ResourceArns[0] ?? null }] }],
  },
  {
    name: 'nothing stands behind it',
    kind: 'fail',
    given: { webAcls, webAclResources: { [aclArn]: unused } },
    expect: [{ arn: aclArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'there is no web ACL', kind: 'none', given: { webAcls: [], webAclResources: {} }, expect: 'notApplicable' },
  {
    name: 'an API, not a balancer',
    kind: 'edge',
    given: {
      webAcls,
      webAclResources: {
        [aclArn]: {
          ResourceArns: ['arn:aws:apigateway:eu-central-1::/restapis/a1b2c3/stages/live'],
          ResourceTypes: ['API_GATEWAY', 'APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL'],
        },
      },
    },
    expect: [{ arn: aclArn, result: 'pass' }],
  },
  {
    name: 'what stands behind it may not be asked',
    kind: 'edge',
    given: { webAcls, webAclResources: { [aclArn]: { kind: 'denied', action: 'cognito-idp:ListResourcesForWebACL' } } },
    expect: 'notAssessed',
  },
])
