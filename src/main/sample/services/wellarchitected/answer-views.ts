import type { Answer, AnswerSummary, Choice, ImprovementSummary } from '@aws-sdk/client-wellarchitected'
import { findBestPracticeByChoice } from '../../../../shared/framework/lookup'
import { sampleHex } from '../../ids'
import { choiceIdsOf, isOfficial, type PlacedQuestion, type SampleLens } from './lens'
import { isPrioritized } from './profile'
import { riskOf } from './risk'
import { answerOf, type AnswerState, type ReviewState, type WorkloadState } from './state'

const docs = 'https://docs.aws.amazon.com/wellarchitected/latest/framework'

function choicesOf({ question }: PlacedQuestion): readonly Choice[] {
  return [
    ...question.choices.map((choice): Choice => {
      const url = findBestPracticeByChoice(choice.id)?.url
      return {
        ChoiceId: choice.id,
        Title: choice.title,
        Description: `${choice.title}.${url === undefined ? '' : ` See ${url}`}`,
        ...(choice.helpfulResource && { HelpfulResource: { ...choice.helpfulResource } }),
        ...(choice.improvementPlan && { ImprovementPlan: { ...choice.improvementPlan } }),
        ...(choice.helpfulResource &&
          choice.improvementPlan && {
            AdditionalResources: [
              { Type: 'HELPFUL_RESOURCE', Content: [{ ...choice.helpfulResource }] },
              { Type: 'IMPROVEMENT_PLAN', Content: [{ ...choice.improvementPlan }] },
            ],
          }),
      }
    }),
    {
      ChoiceId: question.noneId,
      Title: 'None of these',
      Description: 'Choose this if you follow none of these practices.',
    },
  ]
}

/** The issue that the Jira integration made of a question with a risk. */
function jiraIssue(workload: WorkloadState, questionId: string, risk: string) {
  const { IssueManagementStatus: status, JiraProjectKey: project } = workload.settings.JiraConfiguration ?? {}
  if (status !== 'ENABLED' || (risk !== 'HIGH' && risk !== 'MEDIUM')) return {}
  const number = Number.parseInt(sampleHex(3, 'jira', workload.id, questionId), 16)
  return {
    JiraConfiguration: {
      JiraIssueUrl: `https://marlowbay.atlassian.example/browse/${project ?? 'SHOP'}-${number}`,
      LastSyncedTime: workload.updatedAt,
    },
  }
}

const improvementPlanUrl = (lens: SampleLens, { pillar, question }: PlacedQuestion): string =>
  `${docs}/${lens.alias}-${pillar.id}-${question.id}.html`

/** The entries of an answer, in the order in which the Tool lists the choices. */
const entriesOf = ({ question }: PlacedQuestion, answer: AnswerState) =>
  choiceIdsOf(question).flatMap((id) => {
    const entry = answer.choices[id]
    return entry ? [{ id, ...entry }] : []
  })

function common(workload: WorkloadState, review: ReviewState, placed: PlacedQuestion) {
  const { question, pillar } = placed
  const answer = answerOf(review, question.id)
  const risk = riskOf(question, answer)
  return {
    QuestionId: question.id,
    PillarId: pillar.id,
    QuestionTitle: question.title,
    Choices: [...choicesOf(placed)],
    SelectedChoices: entriesOf(placed, answer)
      .filter(({ status }) => status === 'SELECTED')
      .map(({ id }) => id),
    IsApplicable: answer.isApplicable,
    Risk: risk,
    Reason: answer.reason,
    ...jiraIssue(workload, question.id, risk),
  }
}

/** An answer in a list: it has no notes. */
export const answerSummary = (workload: WorkloadState, review: ReviewState, placed: PlacedQuestion): AnswerSummary => ({
  ...common(workload, review, placed),
  ChoiceAnswerSummaries: entriesOf(placed, answerOf(review, placed.question.id)).map(({ id, status, reason }) => ({
    ChoiceId: id,
    Status: status,
    Reason: reason,
  })),
  QuestionType: workload.settings.Profiles && isPrioritized(placed) ? 'PRIORITIZED' : 'NON_PRIORITIZED',
})

/** An answer whole. */
export function answerDetail(workload: WorkloadState, review: ReviewState, placed: PlacedQuestion): Answer {
  const answer = answerOf(review, placed.question.id)
  const told = common(workload, review, placed)
  return {
    ...told,
    QuestionDescription: placed.question.title,
    ...(isOfficial(review.lens) && { HelpfulResourceUrl: `${docs}/${placed.question.id}.html` }),
    ...(isOfficial(review.lens) &&
      told.Risk !== 'UNANSWERED' && { ImprovementPlanUrl: improvementPlanUrl(review.lens, placed) }),
    ChoiceAnswers: entriesOf(placed, answer).map(({ id, status, reason, notes }) => ({
      ChoiceId: id,
      Status: status,
      Reason: reason,
      Notes: notes,
    })),
    Notes: answer.notes,
  }
}

/** What a question with a risk asks to improve. Only custom lenses say it choice by choice. */
export function improvementSummary(
  workload: WorkloadState,
  review: ReviewState,
  placed: PlacedQuestion,
): ImprovementSummary {
  const { question, pillar } = placed
  const answer = answerOf(review, question.id)
  const risk = riskOf(question, answer)
  const missing = question.choices.filter(({ id }) => {
    const status = answer.choices[id]?.status
    return status !== 'SELECTED' && status !== 'NOT_APPLICABLE'
  })
  return {
    QuestionId: question.id,
    PillarId: pillar.id,
    QuestionTitle: question.title,
    Risk: risk,
    ...(isOfficial(review.lens)
      ? { ImprovementPlanUrl: improvementPlanUrl(review.lens, placed) }
      : {
          ImprovementPlans: missing.flatMap(({ id, improvementPlan }) =>
            improvementPlan
              ? [{ ChoiceId: id, DisplayText: improvementPlan.DisplayText, ImprovementPlanUrl: improvementPlan.Url }]
              : [],
          ),
        }),
    ...jiraIssue(workload, question.id, risk),
  }
}
