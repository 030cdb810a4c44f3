import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-long-running.check'

const { arn } = instance()
const started = (LaunchTime: string) => ({ instances: [instance({ LaunchTime })] })

export default defineCases(check, [
  {
    name: 'started last month',
    kind: 'pass',
    given: started('2026-05-01T08:00:00.000Z'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'started last year',
    kind: 'fail',
    given: started('2025-06-01T08:00:00.000Z'),
    expect: [{ arn, result: 'fail', evidence: [at('LaunchTime', '2025-06-01T08:00:00.000Z')] }],
  },
  {
    name: 'started 180 days ago to the second',
    kind: 'edge',
    given: started('2025-12-03T00:00:00.000Z'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'it is stopped',
    kind: 'none',
    given: { instances: [instance({ LaunchTime: '2025-06-01T08:00:00.000Z', State: { Name: 'stopped' } })] },
    expect: 'notApplicable',
  },
])
