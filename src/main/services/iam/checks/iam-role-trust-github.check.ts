import { trustsGithubWithoutSubject } from '../../../../shared/policy/role-trust'
import { defineCheck } from '../../../engine/check'
import { roles } from '../facts'
import { isServiceLinked } from '../judge'
import { judgeTrust, trustsGithub } from '../judge-policies'

export default defineCheck({
  id: 'iam-role-trust-github',
  title: 'Roles for GitHub Actions name their repositories',
  failureTitle: 'A role can be taken by anyone’s GitHub Actions',
  risk: 'A workflow in any repository of the world can take the role.',
  fix: 'Add a condition on token.actions.githubusercontent.com:sub that names the organization and repository.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'pipelines of others are kept out' },
    { id: 'SEC11-BP07', link: 'related', part: 'who may deploy' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html'],
  needs: { roles },
  evaluate: ({ roles: all }) =>
    all
      .filter((role) => !isServiceLinked(role) && trustsGithub(role))
      .flatMap((role) => judgeTrust(role, trustsGithubWithoutSubject)),
})
