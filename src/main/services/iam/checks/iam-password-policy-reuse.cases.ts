import { caseAccountArn, defineCases } from '../../../engine/cases'
import { strongPasswords, summary } from '../samples'
import check from './iam-password-policy-reuse.check'

const accountSummary = summary()
const path = 'PasswordPolicy.PasswordReusePrevention'

export default defineCases(check, [
  {
    name: '24 remembered',
    kind: 'pass',
    given: { accountSummary, passwordPolicy: strongPasswords() },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [{ path, value: 24 }] }],
  },
  {
    name: '23 remembered',
    kind: 'fail',
    given: { accountSummary, passwordPolicy: strongPasswords({ PasswordReusePrevention: 23 }) },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path, value: 23 }] }],
  },
  {
    name: 'no IAM users',
    kind: 'none',
    given: { accountSummary: summary({ Users: 0 }), passwordPolicy: { PasswordPolicy: null } },
    expect: 'notApplicable',
  },
  {
    name: 'no policy of its own',
    kind: 'edge',
    given: { accountSummary, passwordPolicy: { PasswordPolicy: null } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a policy that says nothing of reuse',
    kind: 'edge',
    given: { accountSummary, passwordPolicy: { PasswordPolicy: { MinimumPasswordLength: 20 } } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
])
