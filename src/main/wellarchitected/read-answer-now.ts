import { GetAnswerCommand, type Answer, type WellArchitectedClient } from '@aws-sdk/client-wellarchitected'
import { answerStateSchema, readAnswer, type AnswerState } from '../../shared/draft/answer-state'
import { toolRiskSchema, type ToolRisk } from '../../shared/workload/workload'
import { askTool, unusable, type Asked } from './trouble'

/** An answer as it stands, with the Tool's risk. */
export type AnswerNow = { readonly answer: AnswerState; readonly risk: ToolRisk | null }

/** Where an answer is. */
export type AnswerPlace = {
  readonly workloadId: string
  readonly lens: string
  readonly questionId: string
  /** Left out: as it stands now. */
  readonly milestone?: number
}

/**
 * Reads an answer that the Tool gave. One that names another question, lists no choices or says what this version does not know is
 * refused: what is missing would pass for empty, and people's notes would be written over.
 */
export const understandAnswer = (given: Answer | undefined, questionId: string): Asked<AnswerNow> => {
  const listed = given?.Choices?.filter(({ ChoiceId }) => ChoiceId !== undefined) ?? []
  if (given?.QuestionId !== questionId || listed.length === 0 || listed.length !== given.Choices?.length)
    return { ok: false, trouble: unusable(`The Tool's answer to ${questionId} is not whole.`) }
  const state = answerStateSchema.safeParse(readAnswer(given))
  if (!state.success)
    return { ok: false, trouble: unusable(`The Tool's answer to ${questionId} says what this version does not know.`) }
  return { ok: true, value: { answer: state.data, risk: toolRiskSchema.safeParse(given.Risk).data ?? null } }
}

/** Reads one answer from the Tool. */
export const readAnswerNow = async (client: WellArchitectedClient, place: AnswerPlace): Promise<Asked<AnswerNow>> => {
  const { workloadId, lens, questionId, milestone } = place
  const asked = await askTool(
    () =>
      client.send(
        new GetAnswerCommand({
          WorkloadId: workloadId,
          LensAlias: lens,
          QuestionId: questionId,
          ...(milestone === undefined ? {} : { MilestoneNumber: milestone }),
        }),
      ),
    `the question ${questionId}`,
  )
  return asked.ok ? understandAnswer(asked.value.Answer, questionId) : asked
}
