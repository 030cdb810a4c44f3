import { defineCases } from '../../../engine/cases'
import { certificate, certificateArn as arn } from '../samples'
import check from './acm-certificate-unused.check'

const evidence = (inUse: boolean, exported: boolean) => [
  { path: 'InUse', value: inUse },
  { path: 'Exported', value: exported },
]

export default defineCases(check, [
  {
    name: 'in use',
    kind: 'pass',
    given: { certificates: [certificate()] },
    expect: [{ arn, result: 'pass', evidence: evidence(true, false) }],
  },
  {
    name: 'unused',
    kind: 'fail',
    given: { certificates: [certificate({ InUse: false })] },
    expect: [{ arn, result: 'fail', evidence: evidence(false, false) }],
  },
  {
    name: 'handed out with its key, so that it may serve elsewhere',
    kind: 'edge',
    given: { certificates: [certificate({ InUse: false, Exported: true })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'not issued yet',
    kind: 'none',
    given: { certificates: [certificate({ InUse: false, Status: 'PENDING_VALIDATION' })] },
    expect: 'notApplicable',
  },
])
