import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { queueAttributes, queues } from '../facts'
import { queueTarget } from '../judge'

export default defineCheck({
  id: 'sqs-queue-service-source',
  title: 'AWS services may send to the queue for a named source only',
  failureTitle: 'An AWS service may send to the queue on behalf of anyone',
  risk: 'Someone in another account can point a bucket, topic or rule of theirs at the queue, and the service delivers what they like.',
  fix: 'Add the source account or the source ARN to the statement of the service.',
  steps: [
    'Find the bucket, topic or rule that sends to the queue.',
    'Add a condition with its ARN (aws:SourceArn) and your account (aws:SourceAccount) to the statement.',
    'Trigger the source, and see that a message arrives.',
  ],
  caution: 'Delivery stops in silence where the ARN is mistyped; watch the number of messages after the change.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'services that send to queues for other accounts' },
    { id: 'SEC03-BP02', link: 'related', part: 'who may send to queues' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  needs: { queues, queueAttributes, now },
  evaluate: ({ queues, queueAttributes, now }, { account }) =>
    queues.map((queue) =>
      queueAttributes.judge(queue, ({ Policy }) => {
        const options = { ...queueTarget(queue), now: now.time }
        const judgement = askPolicy(Policy, (policy) =>
          givesOutsiders(policy, account.id, 'services-for-anyone', options),
        )
        return judgeAccess(queue, 'Policy', judgement)
      }),
    ),
})
