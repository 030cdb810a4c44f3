import { defineCases } from '../../../engine/cases'
import { secret, secretArn, secretWithout } from '../samples'
import check from './secretsmanager-secret-rotation-missed.check'

const path = 'NextRotationDate'

export default defineCases(check, [
  {
    name: 'the next rotation is due in June',
    kind: 'pass',
    given: { secrets: [secret({ NextRotationDate: '2026-06-19T23:59:59.000Z' })] },
    expect: [
      { arn: secretArn, result: 'pass', evidence: [{ path, value: '2026-06-19T23:59:59.000Z', volatile: true }] },
    ],
  },
  {
    name: 'the rotation of May did not happen, though the one before lies within 90 days',
    kind: 'fail',
    given: { secrets: [secret({ NextRotationDate: '2026-05-19T23:59:59.000Z' })] },
    expect: [
      { arn: secretArn, result: 'fail', evidence: [{ path, value: '2026-05-19T23:59:59.000Z', volatile: true }] },
    ],
  },
  {
    name: 'due at this very second',
    kind: 'edge',
    given: { secrets: [secret({ NextRotationDate: '2026-06-01T00:00:00.000Z' })] },
    expect: [
      { arn: secretArn, result: 'pass', evidence: [{ path, value: '2026-06-01T00:00:00.000Z', volatile: true }] },
    ],
  },
  {
    name: 'rotation was turned off, so the old date says nothing',
    kind: 'none',
    given: { secrets: [secret({ RotationEnabled: false, NextRotationDate: '2026-05-19T23:59:59.000Z' })] },
    expect: 'notApplicable',
  },
  {
    name: 'RDS rotates its own secret',
    kind: 'none',
    given: { secrets: [secret({ OwningService: 'rds', NextRotationDate: '2026-05-19T23:59:59.000Z' })] },
    expect: 'notApplicable',
  },
  {
    name: 'a copy rotates in its first region, and AWS names no date yet',
    kind: 'edge',
    given: {
      secrets: [
        secret({ Name: 'copy', PrimaryRegion: 'eu-west-1', NextRotationDate: '2026-05-19T23:59:59.000Z' }),
        secretWithout(['NextRotationDate']),
      ],
    },
    expect: 'notApplicable',
  },
])
