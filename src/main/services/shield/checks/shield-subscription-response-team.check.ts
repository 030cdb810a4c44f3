import { at, defineCheck, fail, pass } from '../../../engine/check'
import { help, subscription } from '../facts'
import { isSubscribed } from '../judge'

export default defineCheck({
  id: 'shield-subscription-response-team',
  title: 'AWS’s response team calls somebody, and may look into web ACLs and logs',
  failureTitle: 'AWS’s response team cannot call anybody, or may not look into web ACLs and logs',
  risk: 'In an attack the first hour goes into phone numbers and permissions, though the team’s help is paid for.',
  fix: 'Enter emergency contacts, turn proactive engagement on, and give the response team its role.',
  steps: [
    'Choose an address and a number that are answered day and night.',
    'Enter them with `aws shield update-emergency-contact-settings` and turn on proactive engagement.',
    'Make the role with AWS’s policy AWSShieldDRTAccessPolicy, and name it with `aws shield associate-drt-role`.',
    'See the status ENABLED once AWS has confirmed it.',
  ],
  caution: 'The team needs a Business or Enterprise support plan, and its role lets it change web ACLs in an attack.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC10-BP01', link: 'necessary', part: 'the response team of AWS knows whom to call' },
    { id: 'SEC10-BP05', link: 'related', part: 'the response team has its access beforehand' },
  ],
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-proactive-engagement.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html',
  ],
  subject: 'place',
  needs: { subscription, help },
  evaluate: ({ subscription, help }) => {
    if (!isSubscribed(subscription)) return []
    const status = subscription.Subscription?.ProactiveEngagementStatus
    const evidence = [
      ...(help.EmergencyContacts === 0 ? [at('EmergencyContacts', 0)] : []),
      ...(status === 'ENABLED' || status === 'PENDING' ? [] : [at('Subscription.ProactiveEngagementStatus', status)]),
      ...(help.RoleArn === undefined ? [at('RoleArn', null)] : []),
    ]
    const [first, ...rest] = evidence
    return [first ? fail(help, first, ...rest) : pass(help, at('RoleArn', help.RoleArn))]
  },
})
