import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { association } from '../samples'
import check from './ssm-association-succeeded.check'

const { arn } = association()

export default defineCases(check, [
  { name: 'it worked', kind: 'pass', given: { associations: [association()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'it failed',
    kind: 'fail',
    given: { associations: [association({ Overview: { Status: 'Failed', DetailedStatus: 'Failed' } })] },
    expect: [{ arn, result: 'fail', evidence: [at('Overview.Status', 'Failed')] }],
  },
  {
    name: 'one waits for its first run, another one worked',
    kind: 'edge',
    given: {
      associations: [association({ AssociationId: 'association-0', Overview: { Status: 'Pending' } }), association()],
    },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'none', kind: 'none', given: { associations: [] }, expect: 'notApplicable' },
])
