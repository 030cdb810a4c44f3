import type { SendProgress } from '../../shared/ipc/workloads'

type SentQuestion = SendProgress['questions'][number]

const words: Readonly<Record<SentQuestion['state'], string>> = {
  waiting: 'not sent yet',
  sending: 'being sent',
  sent: 'sent',
  differs: 'sent, and something else stands there',
  nothing: 'stands there already',
  conflicts: 'not sent: somebody changed it',
  refused: 'not sent',
  failed: 'not sent: it failed',
  unanswered: 'not known whether it arrived',
}

/** How a send stands, in lines: one for each question, what there is to say of it, and why it stopped. */
export const describeProgress = ({ questions, problem }: SendProgress): readonly string[] => [
  ...questions.flatMap(({ questionId, state, risk, said }) => [
    `${questionId}: ${words[state]}${risk === null ? '' : ` (risk ${risk})`}`,
    ...said.map(({ sentence, next }) => `  ${sentence} ${next}`),
  ]),
  ...(problem === null ? [] : [`${problem.text} ${problem.next}`]),
]

/** Whether all that was asked for stands in the Tool now. */
export const isWhollySent = ({ state, questions }: SendProgress): boolean =>
  state === 'done' && questions.every((question) => question.state === 'sent' || question.state === 'nothing')
