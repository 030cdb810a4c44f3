import { defineCases } from '../../../engine/cases'
import { secret, secretArn, secretWithout } from '../samples'
import check from './secretsmanager-secret-unused.check'

const path = 'LastAccessedDate'

export default defineCases(check, [
  {
    name: 'asked for yesterday',
    kind: 'pass',
    given: { secrets: [secret()] },
    expect: [
      { arn: secretArn, result: 'pass', evidence: [{ path, value: '2026-05-31T00:00:00.000Z', volatile: true }] },
    ],
  },
  {
    name: 'asked for half a year ago',
    kind: 'fail',
    given: { secrets: [secret({ LastAccessedDate: '2025-12-01T00:00:00.000Z' })] },
    expect: [
      { arn: secretArn, result: 'fail', evidence: [{ path, value: '2025-12-01T00:00:00.000Z', volatile: true }] },
    ],
  },
  {
    name: 'never asked for, made last year',
    kind: 'edge',
    given: { secrets: [secretWithout(['LastAccessedDate'])] },
    expect: [
      {
        arn: secretArn,
        result: 'fail',
        evidence: [
          { path, value: null, volatile: true },
          { path: 'CreatedDate', value: '2025-01-10T08:00:00.000Z' },
        ],
      },
    ],
  },
  {
    name: 'never asked for, made last week',
    kind: 'edge',
    given: { secrets: [secretWithout(['LastAccessedDate'], { CreatedDate: '2026-05-25T08:00:00.000Z' })] },
    expect: [{ arn: secretArn, result: 'pass' }],
  },
  {
    name: 'a copy for a disaster is not asked for',
    kind: 'none',
    given: { secrets: [secretWithout(['LastAccessedDate'], { PrimaryRegion: 'eu-west-1' })] },
    expect: 'notApplicable',
  },
])
