import type { CheckDetail, CheckStatus, CheckSummary, ListCheckDetailsInput } from '@aws-sdk/client-wellarchitected'
import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { createRandom } from '../../random'
import type { SampleOperations } from '../../service'
import { seeReview, seeWorkload, type ToolContext } from './access'
import { invalid } from './failures'
import { choiceIdsOf } from './lens'
import { checkPage, largestPage } from './limits'
import type { WorkloadState } from './state'
import { choiceOf } from './told-answers'
import { findQuestion } from './update-answer'

interface Advice {
  readonly id: string
  readonly name: string
}

/** Checks of Trusted Advisor with AWS's ids and names, by the choice beside which the sample shows them. */
const advice: ReadonlyMap<string, readonly Advice[]> = new Map([
  [choiceOf('SEC01-BP02'), [{ id: '7DAFEmoDos', name: 'MFA on Root Account' }]],
  [choiceOf('SEC02-BP01'), [{ id: 'Yw2K9puPzl', name: 'IAM Password Policy' }]],
  [choiceOf('SEC02-BP05'), [{ id: 'DqdJqYeRm5', name: 'IAM Access Key Rotation' }]],
  [choiceOf('SEC04-BP01'), [{ id: 'vjafUGJ9H0', name: 'AWS CloudTrail Logging' }]],
  [choiceOf('SEC05-BP02'), [{ id: 'HCP4007jGY', name: 'Security Groups - Specific Ports Unrestricted' }]],
  [choiceOf('SEC08-BP04'), [{ id: 'Pfx0RwqBli', name: 'Amazon S3 Bucket Permissions' }]],
  [choiceOf('REL09-BP01'), [{ id: 'H7IgTzjTYb', name: 'Amazon EBS Snapshots' }]],
])

/** What Trusted Advisor says of one account: the sandbox lets nobody in, payments has no support plan that includes it. */
function statusIn(account: string, check: string, { organization }: ToolContext): Partial<CheckDetail> {
  const key = organization.accounts.find(({ id }) => id === account)?.key
  if (key === undefined) return { Status: 'FETCH_FAILED', Reason: 'UNKNOWN_ERROR' }
  if (key === 'sandbox') return { Status: 'FETCH_FAILED', Reason: 'ASSUME_ROLE_ERROR' }
  if (key === 'payments') return { Status: 'NOT_AVAILABLE', Reason: 'PREMIUM_SUPPORT_REQUIRED' }
  const random = createRandom('wellarchitected', 'advice', account, check)
  if (key === 'staging') return { Status: 'ERROR', FlaggedResources: random.integer(1, 4) }
  return random.chance(0.7)
    ? { Status: 'OKAY', FlaggedResources: 0 }
    : { Status: 'WARNING', FlaggedResources: random.integer(1, 3) }
}

function detailsOf(
  input: ListCheckDetailsInput,
  workload: WorkloadState,
  context: ToolContext,
): readonly CheckDetail[] {
  const { lens } = seeReview(workload, input.LensArn)
  const { question, pillar } = findQuestion(lens, input.QuestionId)
  if (pillar.id !== input.PillarId) throw invalid('PillarId', `The question ${question.id} is not in this pillar.`)
  if (!choiceIdsOf(question).some((id) => id === input.ChoiceId)) {
    throw invalid('ChoiceId', `${input.ChoiceId ?? ''} is no choice of the question ${question.id}.`)
  }
  // A workload that is not connected with Trusted Advisor has nothing of it.
  if (workload.settings.DiscoveryConfig?.TrustedAdvisorIntegrationStatus !== 'ENABLED') return []
  return (advice.get(input.ChoiceId ?? '') ?? []).flatMap(({ id, name }) =>
    (workload.settings.AccountIds ?? []).map((account) => ({
      Id: id,
      Name: name,
      Description: `Trusted Advisor's check "${name}".`,
      Provider: 'TRUSTED_ADVISOR',
      LensArn: lens.arn,
      PillarId: pillar.id,
      QuestionId: question.id,
      ChoiceId: input.ChoiceId,
      AccountId: account,
      ...statusIn(account, id, context),
      UpdatedAt: context.at,
    })),
  )
}

/** The worst of several statuses is that of the summary. */
const worstFirst: readonly CheckStatus[] = ['ERROR', 'WARNING', 'FETCH_FAILED', 'NOT_AVAILABLE', 'OKAY']

function summaryOf(details: readonly CheckDetail[]): CheckSummary {
  const counts: Partial<Record<CheckStatus, number>> = {}
  for (const { Status } of details) if (Status) counts[Status] = (counts[Status] ?? 0) + 1
  const [first] = details
  const { AccountId: _, FlaggedResources: __, Reason: ___, ...shared } = first ?? {}
  return { ...shared, Status: worstFirst.find((status) => counts[status]), AccountSummary: counts }
}

/** What Trusted Advisor knows about a choice. */
export const adviceOperations = {
  ListCheckDetails: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const found = detailsOf(input, seeWorkload(input.WorkloadId, context), context)
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return { CheckDetails: items, NextToken: next }
  },
  ListCheckSummaries: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const details = detailsOf(input, seeWorkload(input.WorkloadId, context), context)
    const ids = [...new Set(details.map(({ Id }) => Id))]
    const found = ids.map((id) => summaryOf(details.filter(({ Id }) => Id === id)))
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return { CheckSummaries: items, NextToken: next }
  },
} satisfies SampleOperations<typeof wellarchitected, undefined>
