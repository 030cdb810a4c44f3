import { defineCases } from '../../../engine/cases'
import { secret, secretArn, secretWithout } from '../samples'
import check from './secretsmanager-secret-rotation.check'

const path = 'RotationEnabled'

export default defineCases(check, [
  {
    name: 'rotation is on',
    kind: 'pass',
    given: { secrets: [secret()] },
    expect: [{ arn: secretArn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'rotation was never set up',
    kind: 'fail',
    given: { secrets: [secretWithout(['RotationEnabled', 'RotationRules', 'LastRotatedDate'])] },
    expect: [{ arn: secretArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'rotation was turned off: the rules are still there',
    kind: 'edge',
    given: { secrets: [secret({ RotationEnabled: false })] },
    expect: [{ arn: secretArn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'the first of several copies is judged in its own region',
    kind: 'edge',
    given: { secrets: [secret({ PrimaryRegion: 'eu-central-1', RotationEnabled: false })] },
    expect: [{ arn: secretArn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'copies of another region, and what a service manages without rotation, are left out',
    kind: 'none',
    given: {
      secrets: [
        secret({ PrimaryRegion: 'eu-west-1', RotationEnabled: false }),
        secretWithout(['RotationEnabled'], { Name: 'events!connection', OwningService: 'events' }),
      ],
    },
    expect: 'notApplicable',
  },
])
