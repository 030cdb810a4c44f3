import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { podIdentityAssociations, podIdentityRoles } from '../facts'

export default defineCheck({
  id: 'eks-pod-identity-role-shared',
  title: 'The service account has a role that no other service account of its region has',
  failureTitle: 'The service account shares its role with another one',
  risk: 'Each of the workloads may do what any of them needs, so that a hole in the least of them opens all of it.',
  fix: 'Give each service account a role that allows what its workload needs.',
  steps: [
    'Look up in CloudTrail what each of the service accounts calls: the session tags name namespace and service account.',
    'Create a role for each, which trusts pods.eks.amazonaws.com and allows what this one calls.',
    'Change the association, under EKS, Access, Pod Identity associations, and restart the pods.',
    'See in CloudTrail that no call is denied.',
  ],
  caution:
    'A workload whose new role lacks a permission fails at the next call, so keep the old role until a day has passed.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'roles of pods' },
    { id: 'REL10-BP03', link: 'related', part: 'workloads kept apart from each other' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/pod-id-association.html'],
  needs: { podIdentityAssociations, podIdentityRoles },
  evaluate: (views) =>
    views.podIdentityAssociations.flatMap((association) => {
      const detail = views.podIdentityRoles.of(association)
      if (!detail.known) return [unknown(association, detail.gap)]
      const { roleArn, targetRoleArn } = detail.value
      if (roleArn === undefined) return []
      // The same service account in a copy of the cluster is the same workload; one with another target role acts as that role.
      const sharing = views.podIdentityAssociations.find((other) => {
        const same = other.namespace === association.namespace && other.serviceAccount === association.serviceAccount
        const theirs = views.podIdentityRoles.of(other)
        return !same && theirs.known && theirs.value.roleArn === roleArn && theirs.value.targetRoleArn === targetRoleArn
      })
      const role = at('roleArn', roleArn)
      return [sharing ? fail(association, role, at('serviceAccount', sharing.serviceAccount)) : pass(association, role)]
    }),
})
