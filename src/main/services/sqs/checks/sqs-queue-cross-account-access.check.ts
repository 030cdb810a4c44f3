import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { queueAttributes, queues } from '../facts'
import { queueTarget } from '../judge'

export default defineCheck({
  id: 'sqs-queue-cross-account-access',
  title: 'The policy of the queue gives no other account access',
  failureTitle: 'The policy of the queue gives other accounts access',
  risk: 'Who sends to the queue or reads from it is decided in an account that you may not know, and stays so when the reason for it is gone.',
  fix: 'Check that each account still needs the queue, limit it to roles and actions, and remove the rest.',
  steps: [
    'Find out whose the accounts of the evidence are, and what they use the queue for.',
    'See in CloudTrail (data events of SQS) when they used it last.',
    'Replace accounts by roles, and the actions by those that are needed.',
    'Remove what nobody needs, and watch for refused calls.',
  ],
  caution: 'Programs in the other account are refused at once; ask their owner beforehand.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of queues' },
    { id: 'SEC03-BP08', link: 'related', part: 'queues shared within the organization' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  ],
  needs: { queues, queueAttributes, now },
  evaluate: ({ queues, queueAttributes, now }, { account }) =>
    queues.map((queue) =>
      queueAttributes.judge(queue, ({ Policy }) => {
        const options = { ...queueTarget(queue), now: now.time }
        const judgement = askPolicy(Policy, (policy) => givesOutsiders(policy, account.id, 'others', options))
        return judgeAccess(queue, 'Policy', judgement)
      }),
    ),
})
