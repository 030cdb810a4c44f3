import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { queueAttributes, queues } from '../facts'
import { queueTarget } from '../judge'

export default defineCheck({
  id: 'sqs-queue-policy-public',
  title: 'The policy of the queue does not let everyone in',
  failureTitle: 'The policy of the queue lets everyone in',
  risk: 'Anyone with any AWS account, or without one, can put messages into the queue that your programs act on, or take and delete those of others.',
  fix: 'Name in the policy who sends and who receives, or tie the statement to the organization.',
  steps: [
    'Read the policy with `aws sqs get-queue-attributes`, and find the statement of the evidence.',
    'Find out in CloudTrail (data events of SQS) who sends and receives.',
    'Replace the star by these roles and services, with `aws sqs set-queue-attributes`.',
    'Send a message without credentials of yours, and see that it is refused.',
  ],
  caution:
    'Senders that no statement names are refused at once, notifications of other services in silence; list them first.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of queues' },
    { id: 'SEC08-BP04', link: 'related', part: 'who may read messages' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  ],
  peers: ['prowler:sqs_queues_not_publicly_accessible', 'service-screener:WildcardPrincipalDetection'],
  differs: {
    'service-screener:WildcardPrincipalDetection': 'Conditions and Deny statements count here.',
  },
  needs: { queues, queueAttributes, now },
  evaluate: ({ queues, queueAttributes, now }) =>
    queues.map((queue) =>
      queueAttributes.judge(queue, ({ Policy }) => {
        const options = { ...queueTarget(queue), now: now.time }
        const judgement = askPolicy(Policy, (policy) => isPublic(policy, options))
        return judgeAccess(queue, 'Policy', judgement)
      }),
    ),
})
