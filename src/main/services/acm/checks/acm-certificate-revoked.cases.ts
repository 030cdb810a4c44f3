import { defineCases } from '../../../engine/cases'
import { certificate, certificateArn as arn } from '../samples'
import check from './acm-certificate-revoked.check'

const evidence = [{ path: 'Status', value: 'REVOKED' }]

export default defineCases(check, [
  {
    name: 'issued',
    kind: 'pass',
    given: { certificates: [certificate()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Status', value: 'ISSUED' }] }],
  },
  {
    name: 'revoked and in use',
    kind: 'fail',
    given: { certificates: [certificate({ Status: 'REVOKED', Type: 'PRIVATE' })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'revoked, and nothing uses it',
    kind: 'edge',
    given: { certificates: [certificate({ Status: 'REVOKED', InUse: false })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'revoked, and handed out with its key',
    kind: 'edge',
    given: { certificates: [certificate({ Status: 'REVOKED', InUse: false, Exported: true })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'never issued',
    kind: 'none',
    given: { certificates: [certificate({ Status: 'VALIDATION_TIMED_OUT', InUse: false })] },
    expect: 'notApplicable',
  },
])
