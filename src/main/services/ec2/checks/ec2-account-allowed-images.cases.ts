import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-allowed-images.check'

const arn = caseRegionArn
const state = (State: string) => ({ allowedImages: { State, ImageCriteria: [] } })

export default defineCases(check, [
  { name: 'only allowed ones', kind: 'pass', given: state('enabled'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'any',
    kind: 'fail',
    given: state('disabled'),
    expect: [{ arn, result: 'fail', evidence: [at('State', 'disabled')] }],
  },
  {
    name: 'it is tried out, and stops nothing yet',
    kind: 'edge',
    given: state('audit-mode'),
    expect: [{ arn, result: 'fail', evidence: [at('State', 'audit-mode')] }],
  },
  {
    name: 'the setting may not be read',
    kind: 'edge',
    given: { allowedImages: { kind: 'denied', action: 'ec2:GetAllowedImagesSettings' } },
    expect: 'notAssessed',
  },
])
