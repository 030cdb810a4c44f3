import { defineCheck, undecided, unknown } from '../../../engine/check'
import { policies, roles } from '../../iam/facts'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters } from '../judge'
import { judgeClusterRole } from '../judge-roles'

export default defineCheck({
  id: 'eks-cluster-role-permissions',
  title: 'The role of the cluster may do what a control plane needs',
  failureTitle: 'The role of the cluster may do far more than a control plane needs',
  risk: 'Whoever can make the control plane or its controllers act can use the role for everything that it may do in the account.',
  fix: 'Leave AmazonEKSClusterPolicy with the role, and take away what grants whole services or everything.',
  steps: [
    'Look up which services the role used, under IAM, Roles, Last Accessed.',
    'Attach AmazonEKSClusterPolicy, and for Auto Mode the further AmazonEKS policies that AWS names.',
    'Give workloads that used the role a role of their own, by Pod Identity.',
    'Detach the policy that the evidence names, and see in CloudTrail that no call of the role is denied.',
  ],
  caution:
    'Load balancers and volumes that the control plane keeps are not made or deleted any more where the role lacks a permission; events of the services and claims show it.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'roles of control planes' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions of clusters to reduce' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html'],
  peers: ['service-screener:eksClusterRoleLeastPrivilege'],
  differs: {
    'service-screener:eksClusterRoleLeastPrivilege':
      'What the policies grant counts, not their names; a whole service is medium, everything is high.',
  },
  needs: { clusters, clusterSettings, roles, policies },
  evaluate: (views, { account, partition }) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { roleArn = '' }) => {
      const role = views.roles.find(({ arn }) => arn === roleArn)
      if (!role) return unknown(cluster, undecided('RoleNotListed', `AWS does not list the role ${roleArn}.`))
      return judgeClusterRole(cluster, role, views.policies, { account: account.id, partition })
    }),
})
