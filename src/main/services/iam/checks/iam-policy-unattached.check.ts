import { at, defineCheck, fail, pass } from '../../../engine/check'
import { policies } from '../facts'
import { isOfAws } from '../judge'

export default defineCheck({
  id: 'iam-policy-unattached',
  title: 'Customer managed policies are in use',
  failureTitle: 'A customer managed policy is attached to nothing',
  risk: 'Nobody reviews an unused policy, and one attachment puts it into force as it was years ago.',
  fix: 'Delete the policy. If it may be needed again, keep it as code.',
  severity: 'low',
  bestPractices: [{ id: 'SEC03-BP04', link: 'necessary', part: 'policies that are no longer needed are removed' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-delete.html'],
  peers: ['service-screener:unusedCustomerManagedPolicy'],
  differs: { 'service-screener:unusedCustomerManagedPolicy': 'A policy that bounds users or roles is in use.' },
  needs: { policies },
  evaluate: ({ policies: all }) =>
    all
      .filter(({ arn }) => !isOfAws(arn))
      .map((policy) =>
        policy.AttachmentCount + (policy.PermissionsBoundaryUsageCount ?? 0) > 0
          ? pass(policy)
          : fail(policy, at('AttachmentCount', policy.AttachmentCount)),
      ),
})
