import { defineCases } from '../../../engine/cases'
import { distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-web-acl.check'

export default defineCases(check, [
  {
    name: 'a web ACL',
    kind: 'pass',
    given: { distributions: [distribution()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { distributions: [distribution({ WebACLId: '' })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'WebACLId', value: '' }] }],
  },
  {
    name: 'a web ACL of WAF Classic has an id and no ARN',
    kind: 'edge',
    given: { distributions: [distribution({ WebACLId: '473e64fd-f30b-4765-81a0-62ad96dd167a' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'tenants may have their own',
    kind: 'edge',
    given: { distributions: [distribution({ WebACLId: '', ConnectionMode: 'tenant-only' })] },
    expect: 'notAssessed',
  },
  {
    name: 'disabled',
    kind: 'none',
    given: { distributions: [distribution({ WebACLId: '', Enabled: false })] },
    expect: 'notApplicable',
  },
])
