import { grantsServiceWildcard } from '../../../../shared/policy/grants'
import { defineCheck } from '../../../engine/check'
import { groups, policies, roles, users } from '../facts'
import {
  judgeWritten,
  namedServices,
  withinBoundary,
  writtenBelowAdministration,
  type PolicyQuestion,
} from '../judge-policies'

export default defineCheck({
  id: 'iam-policy-service-wildcard',
  title: 'No policy grants all of a service on all resources',
  failureTitle: 'A policy grants all of a service on all resources',
  risk: 'It includes what nobody thought of: deleting keys and logs, opening resources to others, and all that AWS adds later.',
  fix: 'List the actions that are used, and the resources that they are used on.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'actions and resources are named' },
    { id: 'SEC08-BP04', link: 'related', part: 'access to keys and data' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  peers: [
    'prowler:iam_policy_no_full_access_to_cloudtrail',
    'prowler:iam_inline_policy_no_full_access_to_cloudtrail',
    'prowler:iam_policy_no_full_access_to_kms',
    'prowler:iam_inline_policy_no_full_access_to_kms',
    'service-screener:ManagedPolicyFullAccessOneServ',
    'service-screener:InlinePolicyFullAccessOneServ',
    'service-screener:wildcardActionsDetection',
  ],
  differs: {
    'service-screener:wildcardActionsDetection':
      'A star in the name of an action, or on named resources, is no finding here.',
  },
  needs: { users, groups, roles, policies },
  evaluate: (estate, { account, partition }) => {
    const options = { account: account.id, partition }
    const question: PolicyQuestion = (policy, boundary) => {
      const services = new Set([policy, ...(boundary ? [boundary] : [])].flatMap(namedServices))
      const answers = [...services].map((service) =>
        withinBoundary((one) => grantsServiceWildcard(one, service, options))(policy, boundary),
      )
      return (
        answers.find(({ answer }) => answer === 'yes') ??
        answers.find(({ answer }) => answer === 'unknown') ?? { answer: 'no', evidence: [] }
      )
    }
    return writtenBelowAdministration(estate, options).map((written) =>
      judgeWritten(written, estate.policies, question),
    )
  },
})
