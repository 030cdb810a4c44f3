import { defineCases } from '../../../engine/cases'
import { protection } from '../samples'
import check from './shield-protection-health-check.check'

const { arn } = protection()
const evidence = [{ path: 'HealthCheckIds[0]', value: null }]

export default defineCases(check, [
  { name: 'it has one', kind: 'pass', given: { protections: [protection()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'it has none',
    kind: 'fail',
    given: { protections: [protection({ HealthCheckIds: [] })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'nothing is protected', kind: 'none', given: { protections: [] }, expect: 'notApplicable' },
  {
    name: 'a zone of Route 53 takes none',
    kind: 'none',
    given: { protections: [protection({ HealthCheckIds: [], ResourceArn: 'arn:aws:route53:::hostedzone/Z1' })] },
    expect: 'notApplicable',
  },
  {
    name: 'an address takes one',
    kind: 'edge',
    given: {
      protections: [
        protection({
          HealthCheckIds: [],
          ResourceArn: 'arn:aws:ec2:eu-central-1:111122223333:eip-allocation/eipalloc-1',
        }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence }],
  },
])
