import { at, defineCheck, fail, pass } from '../../../engine/check'
import { lensAnswers, lensesOfWorkloads } from '../facts'
import { isInconsistent } from '../judge'

export default defineCheck({
  id: 'wellarchitected-answer-inconsistent',
  title: 'No answer of a review contradicts itself',
  failureTitle: 'An answer of a review contradicts itself',
  risk: 'Whoever reads the review takes from it what nobody meant, and the Tool computes its risks from it.',
  fix: 'Untick “None of these” or the others; where no choice applies, mark the question itself as not applicable.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS11-BP01', link: 'necessary', part: 'the answers that improvements follow from mean one thing' },
    { id: 'COST10-BP01', link: 'related', part: 'a review process' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ChoiceUpdate.html'],
  needs: { lensesOfWorkloads, lensAnswers },
  evaluate: ({ lensesOfWorkloads: all, lensAnswers: details }) =>
    all.flatMap((lens) => {
      const detail = details.of(lens)
      if (detail.known && detail.value.Answers.length === 0) return []
      return [
        details.judge(lens, ({ Answers }) => {
          const [first, ...others] = Answers.flatMap((answer, index) =>
            isInconsistent(answer) ? [at(`Answers[${index}].QuestionId`, answer.QuestionId)] : [],
          )
          return first ? fail(lens, first, ...others) : pass(lens)
        }),
      ]
    }),
})
