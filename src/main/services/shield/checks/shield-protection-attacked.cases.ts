import { defineCases } from '../../../engine/cases'
import { distributionArn, protection } from '../samples'
import check from './shield-protection-attacked.check'

const protections = [protection()]
const { arn } = protection()
const StartTime = '2026-05-20T10:00:00.000Z'
const over = {
  AttackId: '1',
  ResourceArn: distributionArn,
  StartTime,
  EndTime: '2026-05-20T11:00:00.000Z',
  AttackVectors: [],
}
const { EndTime: _end, ...goingOn } = over
const evidence = [{ path: 'AttackSummaries[0].StartTime', value: StartTime, volatile: true }] as const

export default defineCases(check, [
  {
    name: 'none was seen',
    kind: 'pass',
    given: { protections, attacks: { AttackSummaries: [] } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one that is over',
    kind: 'fail',
    given: { protections, attacks: { AttackSummaries: [over] } },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'nothing is protected',
    kind: 'none',
    given: { protections: [], attacks: { AttackSummaries: [over] } },
    expect: 'notApplicable',
  },
  {
    name: 'one that goes on',
    kind: 'edge',
    given: { protections, attacks: { AttackSummaries: [goingOn] } },
    expect: [{ arn, result: 'fail', severity: 'medium', evidence }],
  },
  {
    name: 'one on something else',
    kind: 'edge',
    given: { protections, attacks: { AttackSummaries: [{ ...over, ResourceArn: `${distributionArn}2` }] } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'attacks may not be listed',
    kind: 'edge',
    given: { protections, attacks: { kind: 'denied', action: 'shield:ListAttacks' } },
    expect: 'notAssessed',
  },
])
