import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import type { SampleOperations } from '../../service'
import { partIn, seeWorkload } from './access'
import { forbidden } from './failures'
import { checkPage, largestPage } from './limits'

/** With whom workloads are shared, and the settings of the account. */
export const shareOperations = {
  ListWorkloadShares: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const workload = seeWorkload(input.WorkloadId, context)
    if (partIn(workload, context) !== 'OWNER') {
      throw forbidden(context.caller, 'ListWorkloadShares', workload.arn, 'because only its owner may')
    }
    const found = workload.shares.filter(
      (share) =>
        share.with.startsWith(input.SharedWithPrefix ?? '') &&
        (input.Status === undefined || share.status === input.Status),
    )
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return {
      WorkloadId: workload.id,
      WorkloadShareSummaries: items.map((share) => ({
        ShareId: share.id,
        SharedWith: share.with,
        PermissionType: share.permission,
        Status: share.status,
      })),
      NextToken: next,
    }
  },
  ListShareInvitations: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const { account, region, tool } = context
    const found = tool
      .workloads()
      .flatMap((workload) =>
        workload.region === region &&
        (input.ShareResourceType ?? 'WORKLOAD') === 'WORKLOAD' &&
        workload.settings.WorkloadName?.startsWith(input.WorkloadNamePrefix ?? '')
          ? workload.shares
              .filter((share) => share.with === account.id && share.status === 'PENDING')
              .map((share) => ({ workload, share }))
          : [],
      )
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return {
      ShareInvitationSummaries: items.map(({ workload, share }) => ({
        ShareInvitationId: share.id,
        SharedBy: workload.owner,
        SharedWith: share.with,
        PermissionType: share.permission,
        ShareResourceType: 'WORKLOAD',
        WorkloadName: workload.settings.WorkloadName,
        WorkloadId: workload.id,
      })),
      NextToken: next,
    }
  },
  /** An account says whether Jira is connected; a workload that says INHERIT follows it. */
  GetGlobalSettings: (_input, { account }) => ({
    OrganizationSharingStatus: 'ENABLED',
    DiscoveryIntegrationStatus: 'ENABLED',
    JiraConfiguration:
      account.key === 'storefront' || account.key === 'payments' || account.key === 'staging'
        ? {
            IntegrationStatus: 'CONFIGURED',
            IssueManagementStatus: account.key === 'staging' ? 'DISABLED' : 'ENABLED',
            IssueManagementType: 'AUTO',
            Subdomain: 'marlowbay',
            JiraProjectKey: 'MB',
          }
        : { IntegrationStatus: 'NOT_CONFIGURED', IssueManagementStatus: 'DISABLED' },
  }),
} satisfies SampleOperations<typeof wellarchitected, undefined>
