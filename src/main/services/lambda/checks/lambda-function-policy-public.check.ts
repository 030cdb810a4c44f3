import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { functionPolicies, functions } from '../facts'
import { functionTarget } from '../judge'

export default defineCheck({
  id: 'lambda-function-policy-public',
  title: 'The policy of the function does not let everyone call it',
  failureTitle: 'The policy of the function lets everyone call it',
  risk: 'Anyone with any AWS account, or without one by a URL, can run the function with input of their own and with its permissions.',
  fix: 'Remove the statement, or name the accounts and services that may call the function and the source they act for.',
  steps: [
    'Read the statement of the evidence, and find in CloudTrail (data events of Lambda) who calls the function.',
    'Add a statement for each caller that is needed, with its account, or its service with source account and source ARN.',
    'Remove the open statement with remove-permission.',
    'Call the function from an account that is not named, and see that it is refused.',
  ],
  caution:
    'Callers that no statement names are refused at once, services such as S3 in silence; look up the callers first.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of functions' },
    { id: 'SEC03-BP02', link: 'related', part: 'who may call functions' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  peers: ['prowler:awslambda_function_not_publicly_accessible', 'service-screener:lambdaPublicAccess'],
  needs: { functions, functionPolicies, now },
  evaluate: ({ functions, functionPolicies, now }) =>
    functions.map((one) =>
      functionPolicies.judge(one, ({ Policy }) => {
        const options = { ...functionTarget(one), now: now.time }
        return judgeAccess(
          one,
          'Policy',
          askPolicy(Policy, (policy) => isPublic(policy, options)),
        )
      }),
    ),
})
