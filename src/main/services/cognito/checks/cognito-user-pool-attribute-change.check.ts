import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-attribute-change',
  title: 'A new address counts in the user pool as soon as it is verified',
  failureTitle: 'A new address counts in the user pool before it is verified',
  risk: 'A user can sign in by an address that belongs to somebody else, and an application that goes by addresses takes them for that person.',
  fix: 'Keep the old value until the new one is verified.',
  steps: [
    'Look up which attributes users sign in with, under Sign-in.',
    'Turn on `Keep original attribute value active when an update is pending` under Sign-up, for the same attributes.',
    'Change the address of a test user, and see that the old one counts until the code is entered.',
  ],
  caution: 'Applications that show the new address at once show the old one until the code is entered.',
  severity: 'low',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'addresses by which users sign in' }],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserAttributeUpdateSettingsType.html',
  ],
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      const { AutoVerifiedAttributes: verified, AliasAttributes, UsernameAttributes } = settings
      // AWS keeps the old value of such attributes only that it verifies by itself.
      const used = [...UsernameAttributes, ...AliasAttributes].filter((name) => verified.includes(name))
      if (used.length === 0) return undefined
      const kept = settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? []
      const open = used.find((name) => !kept.includes(name))
      const evidence = at('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate[0]', kept[0])
      if (open === undefined) return pass(pool, evidence)
      return fail(pool, evidence, at(`AutoVerifiedAttributes[${verified.indexOf(open)}]`, open))
    }),
})
