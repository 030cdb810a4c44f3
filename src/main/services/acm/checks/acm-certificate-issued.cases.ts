import { defineCases } from '../../../engine/cases'
import { certificate, certificateArn as arn, imported } from '../samples'
import check from './acm-certificate-issued.check'

const given = (Status: string) => ({ certificates: [certificate({ Status, InUse: false })] })
const fails = (value: string) => [{ arn, result: 'fail', evidence: [{ path: 'Status', value }] }] as const

export default defineCases(check, [
  {
    name: 'issued',
    kind: 'pass',
    given: given('ISSUED'),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Status', value: 'ISSUED' }] }],
  },
  { name: 'it waits', kind: 'fail', given: given('PENDING_VALIDATION'), expect: fails('PENDING_VALIDATION') },
  { name: 'it gave up', kind: 'edge', given: given('VALIDATION_TIMED_OUT'), expect: fails('VALIDATION_TIMED_OUT') },
  {
    name: 'expired is another check’s question',
    kind: 'edge',
    given: given('EXPIRED'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'imported', kind: 'none', given: { certificates: [imported()] }, expect: 'notApplicable' },
])
