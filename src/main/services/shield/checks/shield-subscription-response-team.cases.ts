import { caseAccountArn as arn, defineCases } from '../../../engine/cases'
import { help, noSubscription, subscription } from '../samples'
import check from './shield-subscription-response-team.check'

const { RoleArn: _role, ...withoutRole } = help()
const status = 'Subscription.ProactiveEngagementStatus'

export default defineCases(check, [
  {
    name: 'contacts, engagement and access',
    kind: 'pass',
    given: { subscription: subscription(), help: help() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nothing of it',
    kind: 'fail',
    given: {
      subscription: subscription({ ProactiveEngagementStatus: 'DISABLED' }),
      help: { ...withoutRole, EmergencyContacts: 0 },
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'EmergencyContacts', value: 0 },
          { path: status, value: 'DISABLED' },
          { path: 'RoleArn', value: null },
        ],
      },
    ],
  },
  {
    name: 'nobody pays for Shield Advanced',
    kind: 'none',
    given: { subscription: noSubscription, help: { EmergencyContacts: 0 } },
    expect: 'notApplicable',
  },
  {
    name: 'AWS has not yet confirmed the engagement',
    kind: 'edge',
    given: { subscription: subscription({ ProactiveEngagementStatus: 'PENDING' }), help: help() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a role, and nobody to call',
    kind: 'edge',
    given: { subscription: subscription(), help: help({ EmergencyContacts: 0 }) },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'EmergencyContacts', value: 0 }] }],
  },
])
