import { defineCases } from '../../../engine/cases'
import { certificate, certificateArn as arn, imported } from '../samples'
import check from './acm-certificate-key-strength.check'

const evidence = [{ path: 'KeyAlgorithm', value: 'RSA_1024' }]

export default defineCases(check, [
  {
    name: 'RSA of 2,048 bits',
    kind: 'pass',
    given: { certificates: [certificate()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'KeyAlgorithm', value: 'RSA_2048' }] }],
  },
  {
    name: 'RSA of 1,024 bits',
    kind: 'fail',
    given: { certificates: [imported({ KeyAlgorithm: 'RSA_1024' })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'RSA of 1,024 bits that nothing uses',
    kind: 'edge',
    given: { certificates: [imported({ KeyAlgorithm: 'RSA_1024', InUse: false })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'an elliptic curve, whose number is small by nature',
    kind: 'edge',
    given: { certificates: [certificate({ KeyAlgorithm: 'EC_prime256v1' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'never issued',
    kind: 'none',
    given: { certificates: [certificate({ KeyAlgorithm: 'RSA_1024', Status: 'PENDING_VALIDATION' })] },
    expect: 'notApplicable',
  },
])
