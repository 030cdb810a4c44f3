import { caseAccountArn, defineCases } from '../../../engine/cases'
import check from './waf-classic-web-acl.check'

const old = { WebACLId: '1f0c7a4e-6f0e-4d2a-9d53-0a8f1d9a2c11', Name: 'old-site' }
const older = { WebACLId: '9b2d7a4e-6f0e-4d2a-9d53-0a8f1d9a2c11' }
const id = (index: number, value: string | null) => ({ path: `WebACLs[${index}].WebACLId`, value })

export default defineCases(check, [
  {
    name: 'none is left',
    kind: 'pass',
    given: { classicWebAcls: { WebACLs: [] } },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [id(0, null)] }],
  },
  {
    name: 'one is left',
    kind: 'fail',
    given: { classicWebAcls: { WebACLs: [old] } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [id(0, old.WebACLId)] }],
  },
  {
    name: 'AWS has taken the API away',
    kind: 'edge',
    given: { classicWebAcls: { kind: 'unsupported', code: 'UnknownOperationException' } },
    expect: 'notAssessed',
  },
  {
    name: 'two are left, one without a name',
    kind: 'edge',
    given: { classicWebAcls: { WebACLs: [old, older] } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [id(0, old.WebACLId), id(1, older.WebACLId)] }],
  },
  {
    name: 'the list is denied',
    kind: 'edge',
    given: { classicWebAcls: { kind: 'denied', action: 'waf:ListWebACLs' } },
    expect: 'notAssessed',
  },
])
