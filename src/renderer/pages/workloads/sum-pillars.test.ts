import { describe, expect, it } from 'vitest'
import type { PillarStandingsView } from '../../../shared/ipc/workloads'
import { sumPillars } from './sum-pillars'

const choices: PillarStandingsView['choices'] = {
  contradiction: 2,
  doubt: 1,
  candidate: 0,
  blindSpot: 0,
  excludedButFound: 0,
  personOnly: 4,
  nothingInScope: 0,
  agreement: 0,
  openFindings: 0,
  undecided: 0,
  unmapped: 0,
  noneOfThese: 1,
}
const pillar = (risks: PillarStandingsView['risks'], answered: number): PillarStandingsView => ({
  pillarId: 'security',
  pillarName: 'Security',
  risks,
  choices,
  questions: 5,
  answered,
  problems: 0,
  score: null,
  light: 'grey',
})

describe('the sums of a lens', () => {
  it('adds up risks, standings and what is unanswered', () => {
    const sums = sumPillars([pillar({ HIGH: 1, MEDIUM: 2 }, 3), pillar({ HIGH: 2 }, 5)])
    expect(sums.risks).toEqual({ HIGH: 3, MEDIUM: 2 })
    expect([sums.standing('contradiction'), sums.standing('candidate')]).toEqual([4, 0])
    expect([sums.questions, sums.unanswered]).toEqual([10, 2])
  })

  it('makes no risk of none', () => expect(sumPillars([pillar({}, 0)]).risks).toEqual({}))
})
