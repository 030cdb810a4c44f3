import { trustsAnyone } from '../../../../shared/policy/role-trust'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { roles } from '../facts'
import { isServiceLinked } from '../judge'
import { judgeTrust } from '../judge-policies'

export default defineCheck({
  id: 'iam-role-trust-anyone',
  title: 'No role can be taken by anyone',
  failureTitle: 'A role can be taken by anyone',
  risk: 'Everyone with an AWS account, or with an account at a public identity provider, can act as the role.',
  fix: 'Name the accounts, roles or applications that may take the role. An external id is no secret and limits nobody.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'roles that are open to the public' },
    { id: 'SEC03-BP02', link: 'related', part: 'who may take a role' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
  needs: { roles, now },
  evaluate: ({ roles: all, now: { time } }) =>
    all
      .filter((role) => !isServiceLinked(role))
      .flatMap((role) => judgeTrust(role, (policy) => trustsAnyone(policy, { now: time }))),
})
