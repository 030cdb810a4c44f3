import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { clusterAdministrators, clusters } from '../facts'

/** People with long-term keys, and the root user. */
const isLongTerm = (arn: string): boolean => /^arn:[a-z-]+:iam::\d{12}:(?:user\/|root$)/.test(arn)

export default defineCheck({
  id: 'eks-cluster-administrators',
  title: 'Administrators of the cluster come through roles',
  failureTitle: 'An IAM user or the root user administers the cluster',
  risk: 'The keys of a user do not end by themselves: whoever finds them rules the cluster, its secrets and the roles of its pods.',
  fix: 'Give cluster administration to a role that people take through single sign-on, and take it from the user.',
  steps: [
    'Look up in the audit log of the cluster what the user does there, and whether a person or a pipeline stands behind it.',
    'Create an access entry for the role of administrators, or for the role of the pipeline with a narrower access policy.',
    'See that people and pipeline work with the role.',
    'Take AmazonEKSClusterAdminPolicy from the user’s entry, under EKS, Access, and delete the user’s keys.',
  ],
  caution:
    'Where the user is the only administrator, taking its entry away locks everyone out; create the role’s entry first and try it.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP02', link: 'necessary', part: 'administrators of clusters use temporary credentials' },
    { id: 'SEC02-BP04', link: 'related', part: 'administrators come from one identity provider' },
    { id: 'SEC03-BP02', link: 'related', part: 'who administers clusters' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html',
  ],
  needs: { clusters, clusterAdministrators },
  evaluate: (views) =>
    views.clusters.flatMap((cluster) => {
      const detail = views.clusterAdministrators.of(cluster)
      if (!detail.known) return [unknown(cluster, detail.gap)]
      // Such a cluster keeps its administrators in a ConfigMap, which another check is about.
      if (detail.value.accessEntries === null) return []
      const held = detail.value.accessEntries.flatMap(({ principalArn, associatedAccessPolicies }, index) => {
        const wide = associatedAccessPolicies.some(
          ({ policyArn, accessScope }) =>
            policyArn.endsWith('/AmazonEKSClusterAdminPolicy') && accessScope?.type !== 'namespace',
        )
        return wide ? [at(`accessEntries[${index}].principalArn`, principalArn)] : []
      })
      const [first, ...others] = held.filter(({ value }) => isLongTerm(String(value)))
      return [first ? fail(cluster, first, ...others) : pass(cluster, ...held)]
    }),
})
