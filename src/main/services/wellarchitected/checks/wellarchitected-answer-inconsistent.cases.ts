import { defineCases } from '../../../engine/cases'
import type { Answer } from '../facts'
import { answer, answers, lensOfWorkload } from '../samples'
import check from './wellarchitected-answer-inconsistent.check'

const lens = lensOfWorkload()
const given = (...all: readonly Answer[]) => ({
  lensesOfWorkloads: [lens],
  lensAnswers: { [lens.arn]: answers(...all) },
})
const sound = answer(['UNSELECTED', 'SELECTED', 'UNSELECTED'], { QuestionId: 'a-sound-one' })
const [ticked, open, excluded] = ['SELECTED', 'UNSELECTED', 'NOT_APPLICABLE'] as const
const passes = [{ arn: lens.arn, result: 'pass' }] as const
const failsAt = (index: number) =>
  [
    { arn: lens.arn, result: 'fail', evidence: [{ path: `Answers[${index}].QuestionId`, value: 'shop-question' }] },
  ] as const

export default defineCases(check, [
  { name: 'practices that are in place', kind: 'pass', given: given(sound), expect: passes },
  {
    name: '"None of these" beside a practice',
    kind: 'fail',
    given: given(answer([ticked, ticked, open])),
    expect: failsAt(0),
  },
  { name: 'no workloads', kind: 'none', given: { lensesOfWorkloads: [], lensAnswers: {} }, expect: 'notApplicable' },
  {
    name: 'no practice applies, though the question does',
    kind: 'edge',
    given: given(answer([open, excluded, excluded])),
    expect: failsAt(0),
  },
  {
    name: 'no practice applies, nor does the question',
    kind: 'edge',
    given: given(answer([open, excluded, excluded], { IsApplicable: false, Reason: 'OUT_OF_SCOPE' })),
    expect: passes,
  },
  {
    name: '"None of these" beside practices that do not apply',
    kind: 'edge',
    given: given(answer([ticked, excluded, open])),
    expect: passes,
  },
  {
    name: '"None of these" by the list of ticks alone',
    kind: 'edge',
    given: given(answer([open, ticked, open], { SelectedChoices: ['shop_question_no', 'shop_question_one'] })),
    expect: failsAt(0),
  },
  { name: 'nothing answered yet', kind: 'edge', given: given(answer([open, open, open])), expect: passes },
  { name: 'a lens without questions', kind: 'edge', given: given(), expect: 'notApplicable' },
  {
    name: 'the answers may not be read',
    kind: 'edge',
    given: {
      lensesOfWorkloads: [lens],
      lensAnswers: { [lens.arn]: { kind: 'denied', action: 'wellarchitected:GetAnswer' } },
    },
    expect: 'notAssessed',
  },
])
