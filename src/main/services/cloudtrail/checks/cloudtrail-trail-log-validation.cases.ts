import { defineCases } from '../../../engine/cases'
import { trail } from '../samples'
import check from './cloudtrail-trail-log-validation.check'

const good = trail()
const { LogFileValidationEnabled: _, ...without } = trail({ Name: 'without' })
const bad = trail({ Name: 'bad', LogFileValidationEnabled: false })

export default defineCases(check, [
  {
    name: 'set up',
    kind: 'pass',
    given: { trails: [good] },
    expect: [{ arn: good.arn, result: 'pass' }],
  },
  {
    name: 'turned off',
    kind: 'fail',
    given: { trails: [bad, good] },
    expect: [
      { arn: bad.arn, result: 'fail', evidence: [{ path: 'LogFileValidationEnabled', value: false }] },
      { arn: good.arn, result: 'pass' },
    ],
  },
  { name: 'no trail', kind: 'none', given: { trails: [] }, expect: 'notApplicable' },
  {
    name: 'AWS leaves the field out',
    kind: 'edge',
    given: { trails: [without] },
    expect: [{ arn: without.arn, result: 'fail', evidence: [{ path: 'LogFileValidationEnabled', value: null }] }],
  },
  {
    name: 'trails may not be listed',
    kind: 'edge',
    given: { trails: { kind: 'denied', action: 'cloudtrail:DescribeTrails' } },
    expect: 'notAssessed',
  },
])
