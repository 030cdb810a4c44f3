import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { functionPolicies, functions } from '../facts'
import { functionTarget } from '../judge'

export default defineCheck({
  id: 'lambda-function-service-source',
  title: 'AWS services may call the function for a named source only',
  failureTitle: 'An AWS service may call the function on behalf of anyone',
  risk: 'Someone in another account can point a bucket, topic or rule of theirs at the function, and the service calls it for them.',
  fix: 'Add the source account and the source ARN to the permission of the service.',
  steps: [
    'Find the resource for which the service calls the function: the bucket, topic or rule.',
    'Add a permission with its ARN as source ARN and your account as source account.',
    'Remove the open permission with remove-permission.',
    'Trigger the resource, and see that the function runs.',
  ],
  caution:
    'The service stops calling, often in silence, where the source ARN is mistyped; test it before the old permission goes.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'services that act for other accounts' },
    { id: 'SEC03-BP02', link: 'related', part: 'who may call functions' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html'],
  needs: { functions, functionPolicies, now },
  evaluate: ({ functions, functionPolicies, now }, { account }) =>
    functions.map((one) =>
      functionPolicies.judge(one, ({ Policy }) => {
        const options = { ...functionTarget(one), now: now.time }
        const judgement = askPolicy(Policy, (policy) =>
          givesOutsiders(policy, account.id, 'services-for-anyone', options),
        )
        return judgeAccess(one, 'Policy', judgement)
      }),
    ),
})
