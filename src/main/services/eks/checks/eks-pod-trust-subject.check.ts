import { defineCheck } from '../../../engine/check'
import { roles } from '../../iam/facts'
import { judgePodTrust, trustsIssuer } from '../judge-roles'

export default defineCheck({
  id: 'eks-pod-trust-subject',
  title: 'Roles for pods name the service accounts that may take them',
  failureTitle: 'A role can be taken by every pod of a cluster',
  risk: 'Whoever runs any pod in the cluster, or gets into one, can act as the role.',
  fix: 'Add a condition on the sub claim that names namespace and service account, or use Pod Identity.',
  steps: [
    'Look up in CloudTrail which service accounts take the role: AssumeRoleWithWebIdentity names the subject.',
    'Add a StringEquals condition on <issuer>:sub with system:serviceaccount:<namespace>:<name>, beside the one on aud.',
    'Watch CloudTrail for a day for denied calls of AssumeRoleWithWebIdentity.',
    'Think of a Pod Identity association in its place, which needs no trust in the provider.',
  ],
  caution:
    'Pods of service accounts that the condition leaves out lose the role when their credentials end, within an hour; CloudTrail shows all of them beforehand.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'which pods may take a role' },
    { id: 'SEC03-BP07', link: 'related', part: 'who is trusted from outside of AWS' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html',
  ],
  needs: { roles },
  evaluate: (views) => views.roles.filter((role) => trustsIssuer(role)).map(judgePodTrust),
})
