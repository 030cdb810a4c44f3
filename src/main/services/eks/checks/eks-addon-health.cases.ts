import { defineCases } from '../../../engine/cases'
import { addon } from '../samples'
import check from './eks-addon-health.check'

const { arn } = addon()
const issues = { issues: [{ code: 'AccessDenied' }] }

export default defineCases(check, [
  { name: 'active', kind: 'pass', given: { addons: [addon()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'degraded',
    kind: 'fail',
    given: { addons: [addon({ status: 'DEGRADED', health: issues })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'status', value: 'DEGRADED' },
          { path: 'health.issues[0].code', value: 'AccessDenied' },
        ],
      },
    ],
  },
  {
    name: 'active, with an issue',
    kind: 'edge',
    given: { addons: [addon({ health: issues })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'status', value: 'ACTIVE' },
          { path: 'health.issues[0].code', value: 'AccessDenied' },
        ],
      },
    ],
  },
  { name: 'on its way', kind: 'none', given: { addons: [addon({ status: 'UPDATING' })] }, expect: 'notApplicable' },
])
