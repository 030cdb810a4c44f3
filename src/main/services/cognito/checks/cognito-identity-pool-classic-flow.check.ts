import { at, defineCheck, failAs, fail, pass } from '../../../engine/check'
import { identityPools, identityPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-identity-pool-classic-flow',
  title: 'The identity pool chooses roles itself',
  failureTitle: 'The identity pool lets callers choose their role',
  risk: 'In the basic flow any role that trusts the pool can be taken, its rules do not count, and AWS does not limit what guests may do.',
  fix: 'Turn the basic (classic) flow off, and let applications use the enhanced one.',
  steps: [
    'Look in CloudTrail for AssumeRoleWithWebIdentity with tokens of cognito-identity.amazonaws.com that applications call themselves.',
    'Move them to GetCredentialsForIdentity, which the libraries of AWS use by themselves.',
    'Turn the basic flow off under Identity pool properties, and use the application as a test user.',
  ],
  caution:
    'Guests lose services that AWS does not allow them in the enhanced flow, and applications that ask for a role by name stop.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC03-BP02', link: 'necessary', part: 'who chooses the role of a user' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html'],
  needs: { identityPools, identityPoolSettings },
  evaluate: (views) =>
    judgeBy(views.identityPools, views.identityPoolSettings, (pool, settings) => {
      const evidence = at('AllowClassicFlow', settings.AllowClassicFlow)
      if (settings.AllowClassicFlow !== true) return pass(pool, evidence)
      const guests = at('AllowUnauthenticatedIdentities', settings.AllowUnauthenticatedIdentities)
      return guests.value === true ? fail(pool, evidence, guests) : failAs('low', pool, evidence, guests)
    }),
})
