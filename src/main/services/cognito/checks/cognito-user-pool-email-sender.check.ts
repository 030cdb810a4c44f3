import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-email-sender',
  title: 'The user pool sends its mail through a sender of its own',
  failureTitle: 'The user pool sends its mail through the sender that all user pools share',
  risk: 'AWS’s shared sender stops after a few mails a day, and whoever registers or lost a password waits until the next.',
  fix: 'Send mail with Amazon SES, from an identity of your own.',
  steps: [
    'Verify your domain in Amazon SES in a region that Cognito can use, and leave the sandbox of SES.',
    'Choose Send email with Amazon SES under Authentication methods, Email.',
    'Register as a test user, and see from whom the code comes.',
  ],
  caution: 'Mail from a new domain may be taken for spam until SPF and DKIM are set up, and SES charges for each mail.',
  severity: 'low',
  weighs: 'It keeps users out on busy days, and gives nobody anything.',
  bestPractices: [
    { id: 'REL01-BP03', link: 'necessary', part: 'the daily limit of mail from user pools' },
    { id: 'REL01-BP01', link: 'related', part: 'quotas of user pools' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html'],
  peers: ['service-screener:cognitoDefaultEmailSender'],
  differs: {
    'service-screener:cognitoDefaultEmailSender':
      'A function that sends the mail counts, and pools that send none are left out.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      if (!settings.AutoVerifiedAttributes.includes('email')) return undefined
      const own = settings.LambdaConfig?.CustomEmailSender?.LambdaArn
      if (own !== undefined) return pass(pool, at('LambdaConfig.CustomEmailSender.LambdaArn', own))
      const sender = settings.EmailConfiguration?.EmailSendingAccount
      const evidence = at('EmailConfiguration.EmailSendingAccount', sender)
      return sender === 'DEVELOPER' ? pass(pool, evidence) : fail(pool, evidence)
    }),
})
