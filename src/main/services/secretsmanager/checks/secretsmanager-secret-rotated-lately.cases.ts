import { defineCases } from '../../../engine/cases'
import { secret, secretArn, secretWithout } from '../samples'
import check from './secretsmanager-secret-rotated-lately.check'

const path = 'LastRotatedDate'

export default defineCases(check, [
  {
    name: 'rotated last month',
    kind: 'pass',
    given: { secrets: [secret()] },
    expect: [
      { arn: secretArn, result: 'pass', evidence: [{ path, value: '2026-05-20T03:00:00.000Z', volatile: true }] },
    ],
  },
  {
    name: 'rotated last year',
    kind: 'fail',
    given: { secrets: [secret({ LastRotatedDate: '2025-05-20T03:00:00.000Z' })] },
    expect: [
      { arn: secretArn, result: 'fail', evidence: [{ path, value: '2025-05-20T03:00:00.000Z', volatile: true }] },
    ],
  },
  {
    name: 'exactly 90 days ago',
    kind: 'edge',
    given: { secrets: [secret({ LastRotatedDate: '2026-03-03T00:00:00.000Z' })] },
    expect: [{ arn: secretArn, result: 'pass' }],
  },
  {
    name: 'a second more than 90 days ago',
    kind: 'edge',
    given: { secrets: [secret({ LastRotatedDate: '2026-03-02T23:59:59.000Z' })] },
    expect: [
      { arn: secretArn, result: 'fail', evidence: [{ path, value: '2026-03-02T23:59:59.000Z', volatile: true }] },
    ],
  },
  {
    name: 'never rotated, made last year',
    kind: 'edge',
    given: { secrets: [secretWithout(['LastRotatedDate'])] },
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
    name: 'never rotated, made last week',
    kind: 'edge',
    given: { secrets: [secretWithout(['LastRotatedDate'], { CreatedDate: '2026-05-25T08:00:00.000Z' })] },
    expect: [
      { arn: secretArn, result: 'pass', evidence: [{ path: 'CreatedDate', value: '2026-05-25T08:00:00.000Z' }] },
    ],
  },
  {
    name: 'a copy of another region is left out',
    kind: 'none',
    given: { secrets: [secretWithout(['LastRotatedDate'], { PrimaryRegion: 'eu-west-1' })] },
    expect: 'notApplicable',
  },
])
