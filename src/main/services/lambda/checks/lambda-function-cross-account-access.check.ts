import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { functionPolicies, functions } from '../facts'
import { functionTarget } from '../judge'

export default defineCheck({
  id: 'lambda-function-cross-account-access',
  title: 'The policy of the function gives no other account access',
  failureTitle: 'The policy of the function gives other accounts access',
  risk: 'Who runs the function is decided in an account that you may not know, and stays so when the reason for it is gone.',
  fix: 'Check that each account still needs to call the function, limit it to roles, and remove the rest.',
  steps: [
    'Find out who the accounts in the evidence are, and who calls the function from there, in CloudTrail with data events of Lambda.',
    'Ask the owner of the function which of them still need it.',
    'Replace a permission to an account by one to a role, with add-permission.',
    'Remove what nobody needs with remove-permission, and watch the errors of the callers.',
  ],
  caution: 'Callers in the other account are refused at once; data events of Lambda show who calls beforehand.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of functions' },
    { id: 'SEC03-BP08', link: 'related', part: 'functions shared within the organization' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html'],
  needs: { functions, functionPolicies, now },
  evaluate: ({ functions, functionPolicies, now }, { account }) =>
    functions.map((one) =>
      functionPolicies.judge(one, ({ Policy }) => {
        const options = { ...functionTarget(one), now: now.time }
        const judgement = askPolicy(Policy, (policy) => givesOutsiders(policy, account.id, 'others', options))
        return judgeAccess(one, 'Policy', judgement)
      }),
    ),
})
