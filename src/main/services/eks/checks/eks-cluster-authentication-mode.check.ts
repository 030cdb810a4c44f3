import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-authentication-mode',
  title: 'Access entries decide who may use the cluster',
  failureTitle: 'A ConfigMap inside of the cluster alone decides who may use it',
  risk: 'Whoever may edit the ConfigMap makes himself an administrator, no IAM policy or trail of AWS shows it, and one typing error locks everyone out.',
  fix: 'Let the cluster take access entries, move the ConfigMap’s roles there, and then turn the ConfigMap off.',
  steps: [
    'List who is in the ConfigMap: `kubectl -n kube-system get configmap aws-auth -o yaml`.',
    'Set the authentication mode to API_AND_CONFIG_MAP, under EKS, Access, Manage access.',
    'Create an access entry for each role that is still needed, those of nodes included.',
    'Take the roles out of the ConfigMap one by one, and see that people and nodes still get in.',
    'Set the mode to API when the ConfigMap is empty.',
  ],
  caution:
    'There is no way back from either step, and a node whose role has neither entry nor line loses the cluster; keep an administrator’s entry from the start.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'who may use clusters is decided in AWS' },
    { id: 'SEC03-BP06', link: 'related', part: 'access to clusters ends with the role' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html',
  ],
  peers: ['service-screener:eksAuthModeConfigMap'],
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { accessConfig }) => {
      const mode = accessConfig?.authenticationMode
      const evidence = at('accessConfig.authenticationMode', mode)
      if (mode === undefined) {
        return unknown(cluster, undecided('ModeNotGiven', 'AWS does not say how the cluster decides who may use it.'))
      }
      return mode === 'CONFIG_MAP' ? fail(cluster, evidence) : pass(cluster, evidence)
    }),
})
