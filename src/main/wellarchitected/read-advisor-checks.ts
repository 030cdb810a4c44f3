import { GetAnswerCommand, paginateListCheckDetails, type CheckDetail } from '@aws-sdk/client-wellarchitected'
import { ok, type Result } from '../../shared/ipc/result'
import type { Light } from '../../shared/review/score'
import { allOf, forEachOf } from './all-of'
import { nameOfWorkload, readWorkloadNow } from './read-standing'
import type { AdvisorReading, QuestionPlace } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, failedBy, unusable } from './trouble'

type Status = NonNullable<CheckDetail['Status']>

/** A status that this version does not know is grey, never green. */
const lights: Readonly<Partial<Record<string, Light>>> = {
  OKAY: 'green',
  WARNING: 'amber',
  ERROR: 'red',
  NOT_AVAILABLE: 'grey',
  FETCH_FAILED: 'grey',
} satisfies Record<Status, Light>

const reasons: Readonly<Partial<Record<string, string>>> = {
  ASSUME_ROLE_ERROR: 'The Tool could not take the role that lets it read Trusted Advisor in this account.',
  ACCESS_DENIED: 'The Tool was denied reading Trusted Advisor in this account.',
  PREMIUM_SUPPORT_REQUIRED: 'The support plan of this account does not include the check.',
  UNKNOWN_ERROR: 'The Tool met an error that it does not explain.',
} satisfies Record<NonNullable<CheckDetail['Reason']>, string>

const describeReason = ({ Status: status, Reason: reason }: CheckDetail): string | null => {
  if (status === 'OKAY' || status === 'WARNING' || status === 'ERROR') return null
  if (reason !== undefined) return reasons[reason] ?? `The Tool gives the reason ${reason}.`
  return status === 'NOT_AVAILABLE'
    ? 'The check is not available in this account.'
    : 'The Tool could not fetch the result, and gives no reason.'
}

const toCheck = (choiceId: string, detail: CheckDetail): AdvisorReading['checks'][number] => ({
  choiceId,
  name: detail.Name ?? detail.Id ?? 'a check without name',
  account: detail.AccountId ?? '',
  status: detail.Status ?? 'unknown',
  light: lights[detail.Status ?? ''] ?? 'grey',
  flagged: detail.FlaggedResources ?? null,
  reason: describeReason(detail),
  updatedAt: detail.UpdatedAt?.toISOString() ?? null,
})

/** Reads Trusted Advisor's checks of a question, choice by choice, where the workload is connected with it. */
export const readAdvisorChecks = async (
  session: ToolSession,
  place: QuestionPlace,
): Promise<Result<AdvisorReading>> => {
  const { client } = session
  const { workloadId, lens, questionId } = place
  const found = await readWorkloadNow(session, place)
  if (!found.ok) return failedBy(found.trouble)
  if (found.value.DiscoveryConfig?.TrustedAdvisorIntegrationStatus !== 'ENABLED') {
    const name = nameOfWorkload({ workloadName: found.value.WorkloadName ?? workloadId })
    return ok({ note: `Trusted Advisor is not connected with ${name}.`, checks: [] })
  }
  const asked = await askTool(
    () => client.send(new GetAnswerCommand({ WorkloadId: workloadId, LensAlias: lens, QuestionId: questionId })),
    `the question ${questionId}`,
  )
  if (!asked.ok) return failedBy(asked.trouble)
  const { LensArn: arn, Answer: answer } = asked.value
  const pillar = answer?.PillarId
  if (arn === undefined || pillar === undefined || answer?.Choices === undefined)
    return failedBy(unusable(`The Tool's answer to ${questionId} is not whole.`))
  const ids = answer.Choices.flatMap(({ ChoiceId: id }) => id ?? [])
  const read = await forEachOf(ids, async (choiceId) => ({
    choiceId,
    listed: await allOf(
      () =>
        paginateListCheckDetails(
          { client },
          { WorkloadId: workloadId, LensArn: arn, PillarId: pillar, QuestionId: questionId, ChoiceId: choiceId },
        ),
      (page) => page.CheckDetails,
      `Trusted Advisor's checks of ${choiceId}`,
    ),
  }))
  for (const { listed } of read) if (!listed.ok) return failedBy(listed.trouble)
  const checks = read.flatMap(({ choiceId, listed }) =>
    listed.ok ? listed.value.map((detail) => toCheck(choiceId, detail)) : [],
  )
  return ok({ note: checks.length > 0 ? null : 'Trusted Advisor has no checks for this question.', checks })
}
