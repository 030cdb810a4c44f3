import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { isMachine, judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-client-user-existence',
  title: 'The app client does not tell who has an account',
  failureTitle: 'The app client tells who has an account',
  risk: 'Anyone can find out by trial which addresses have an account, and then try passwords on those only.',
  fix: 'Prevent user existence errors in the app client.',
  steps: [
    'Look up under App clients whether your application shows its users the error `UserNotFoundException`.',
    'Set PreventUserExistenceErrors to ENABLED with update-user-pool-client, naming all other settings of the client as well.',
    'Sign in with a name that does not exist, and see that the answer is the one of a wrong password.',
  ],
  caution: 'An application that leads unknown users to its registration by that error no longer does so.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'what a sign-in gives away' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html'],
  peers: [
    'prowler:cognito_user_pool_client_prevent_user_existence_errors',
    'service-screener:cognitoClientUserExistenceErrors',
  ],
  differs: {
    'prowler:cognito_user_pool_client_prevent_user_existence_errors':
      'Clients of machines, with which no user signs in, are left out.',
    'service-screener:cognitoClientUserExistenceErrors': 'Clients of machines are left out.',
  },
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      if (isMachine(settings)) return undefined
      const evidence = at('PreventUserExistenceErrors', settings.PreventUserExistenceErrors)
      return settings.PreventUserExistenceErrors === 'ENABLED' ? pass(client, evidence) : fail(client, evidence)
    }),
})
