import { defineCases } from '../../../engine/cases'
import type { Distribution } from '../../cloudfront/facts'
import { aclArn, webAcl } from '../samples'
import check from './wafv2-cloudfront-web-acl-used.check'

const distribution = (fields: Partial<Distribution> = {}): Distribution => ({
  arn: 'arn:aws:cloudfront::111122223333:distribution/E1',
  Id: 'E1',
  DomainName: 'd1.cloudfront.net',
  Aliases: { Items: [] },
  Origins: { Items: [] },
  DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'https-only' },
  CacheBehaviors: { Items: [] },
  Enabled: true,
  ...fields,
})

const webAcls = [webAcl()]
const nothing = { [aclArn]: { ResourceArns: [], ResourceTypes: ['AMPLIFY'] } }
const application = 'arn:aws:amplify:eu-central-1:111122223333:apps/d1'
const fails = [{ arn: aclArn, result: 'fail', evidence: [{ path: 'ResourceArns[0]', value: null }] }] as const

export default defineCases(check, [
  {
    name: 'a distribution names it',
    kind: 'pass',
    given: { webAcls, webAclResources: nothing, distributions: [distribution({ WebACLId: aclArn })] },
    expect: [{ arn: aclArn, result: 'pass', evidence: [{ path: 'WebACLId', value: aclArn }] }],
  },
  {
    name: 'no distribution names it',
    kind: 'fail',
    given: { webAcls, webAclResources: nothing, distributions: [distribution({ WebACLId: '' })] },
    expect: fails,
  },
  {
    name: 'there is no web ACL',
    kind: 'none',
    given: { webAcls: [], webAclResources: {}, distributions: [] },
    expect: 'notApplicable',
  },
  {
    name: 'an Amplify application',
    kind: 'edge',
    given: {
      webAcls,
      webAclResources: { [aclArn]: { ResourceArns: [application], ResourceTypes: ['AMPLIFY'] } },
      distributions: [],
    },
    expect: [{ arn: aclArn, result: 'pass', evidence: [{ path: 'ResourceArns[0]', value: application }] }],
  },
  {
    name: 'tenants of a distribution can have it',
    kind: 'edge',
    given: { webAcls, webAclResources: nothing, distributions: [distribution({ ConnectionMode: 'tenant-only' })] },
    expect: 'notAssessed',
  },
  {
    name: 'distributions may not be listed',
    kind: 'edge',
    given: {
      webAcls,
      webAclResources: nothing,
      distributions: { kind: 'denied', action: 'cloudfront:ListDistributions' },
    },
    expect: 'notAssessed',
  },
])
