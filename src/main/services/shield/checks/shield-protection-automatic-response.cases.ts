import { defineCases } from '../../../engine/cases'
import { protection } from '../samples'
import check from './shield-protection-automatic-response.check'

const { arn } = protection()
const base = 'ApplicationLayerAutomaticResponseConfiguration'
const balancer = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188'
const { [base]: _automatic, ...withoutAny } = protection({ ResourceArn: balancer })

export default defineCases(check, [
  { name: 'it blocks', kind: 'pass', given: { protections: [protection()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'it is off',
    kind: 'fail',
    given: { protections: [protection({ [base]: { Status: 'DISABLED' } })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: `${base}.Status`, value: 'DISABLED' }] }],
  },
  {
    name: 'an address has no requests to look at',
    kind: 'none',
    given: {
      protections: [protection({ ResourceArn: 'arn:aws:ec2:eu-central-1:111122223333:eip-allocation/eipalloc-1' })],
    },
    expect: 'notApplicable',
  },
  {
    name: 'it only counts',
    kind: 'edge',
    given: { protections: [protection({ [base]: { Status: 'ENABLED', Action: 'Count' } })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: `${base}.Action`, value: 'Count' }] }],
  },
  {
    name: 'a load balancer without a word of it',
    kind: 'edge',
    given: { protections: [withoutAny] },
    expect: [{ arn, result: 'fail', evidence: [{ path: `${base}.Status`, value: null }] }],
  },
])
