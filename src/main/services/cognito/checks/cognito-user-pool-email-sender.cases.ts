import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-email-sender.check'

const path = 'EmailConfiguration.EmailSendingAccount'
const shared = { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } }
const LambdaArn = 'arn:aws:lambda:eu-central-1:111122223333:function:mail'

export default defineCases(check, [
  {
    name: 'through SES',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'DEVELOPER' }] }],
  },
  {
    name: 'through the shared sender',
    kind: 'fail',
    given: given(shared),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'COGNITO_DEFAULT' }] }],
  },
  {
    name: 'a function sends the mail',
    kind: 'edge',
    given: given({ ...shared, LambdaConfig: { CustomEmailSender: { LambdaArn } } }),
    expect: [
      { arn, result: 'pass', evidence: [{ path: 'LambdaConfig.CustomEmailSender.LambdaArn', value: LambdaArn }] },
    ],
  },
  {
    name: 'no code goes by mail',
    kind: 'none',
    given: given({ ...shared, AutoVerifiedAttributes: ['phone_number'] }),
    expect: 'notApplicable',
  },
])
