import { at, defineCheck, fail, pass } from '../../../engine/check'
import { roles } from '../../iam/facts'
import { clusters, clusterSettings, podIdentityAssociations } from '../facts'
import { judgeClusters } from '../judge'
import { trustsIssuer } from '../judge-roles'

export default defineCheck({
  id: 'eks-cluster-pod-roles',
  title: 'Workloads of the cluster have roles of their own',
  failureTitle: 'No workload of the cluster has a role of its own',
  risk: 'Pods that call AWS do so with the role of their node, so that each of them may do what any of them needs, or with keys that somebody put into a secret.',
  fix: 'Give each service account that calls AWS a role, by a Pod Identity association.',
  steps: [
    'Look up in CloudTrail what the role of the nodes calls beyond what nodes need.',
    'Install the add-on eks-pod-identity-agent.',
    'Create a role for each workload that calls AWS, with what it calls, and an association with its service account.',
    'Restart the pods, and see in CloudTrail that they call with the new role.',
    'Take what the workloads needed from the role of the nodes.',
  ],
  caution:
    'SDKs that are too old for Pod Identity go on with the role of the node; look up the versions first, and take permissions from the node last.',
  severity: 'low',
  weighs:
    'A cluster whose workloads call nothing of AWS needs no such roles, and what nodes may do is judged with their role.',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'pods have the permissions that they need' },
    { id: 'SEC02-BP02', link: 'related', part: 'pods use temporary credentials' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html',
  ],
  peers: ['service-screener:eksNoIRSAConfigured'],
  differs: {
    'service-screener:eksNoIRSAConfigured': 'Pod Identity counts as well as roles for service accounts.',
  },
  needs: { clusters, clusterSettings, podIdentityAssociations, roles },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { identity }) => {
      const association = views.podIdentityAssociations.find(({ clusterName }) => clusterName === cluster.name)
      if (association) return pass(cluster, at('serviceAccount', association.serviceAccount))
      const issuer = identity?.oidc?.issuer
      const evidence = at('identity.oidc.issuer', issuer)
      const role = issuer === undefined ? undefined : views.roles.find((each) => trustsIssuer(each, issuer))
      return role ? pass(cluster, evidence, at('RoleName', role.RoleName)) : fail(cluster, evidence)
    }),
})
