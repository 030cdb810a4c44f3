import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-serial-console.check'

export default defineCases(check, [
  {
    name: 'off',
    kind: 'pass',
    given: { serialConsole: { SerialConsoleAccessEnabled: false } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'on',
    kind: 'fail',
    given: { serialConsole: { SerialConsoleAccessEnabled: true } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('SerialConsoleAccessEnabled', true)] }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { serialConsole: { kind: 'denied', action: 'ec2:Get' } },
    expect: 'notAssessed',
  },
])
