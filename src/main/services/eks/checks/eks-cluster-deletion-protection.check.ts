import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters } from '../judge'

export default defineCheck({
  id: 'eks-cluster-deletion-protection',
  title: 'The cluster is protected from being deleted by mistake',
  failureTitle: 'The cluster can be deleted by mistake',
  risk: 'One call in the wrong account, or a template that is taken down, ends all that runs in the cluster.',
  fix: 'Turn deletion protection on.',
  steps: [
    'See which templates or pipelines create and delete the cluster.',
    'Turn deletion protection on, with `aws eks update-cluster-config --deletion-protection`, and in the template.',
    'See with `aws eks describe-cluster` that deletionProtection is true.',
  ],
  caution: 'Pipelines that delete and create clusters, as for tests, fail until they turn the protection off first.',
  severity: 'low',
  weighs: 'It keeps from a mistake of somebody who may delete the cluster anyway, and who may turn it off as well.',
  bestPractices: [
    { id: 'REL08-BP01', link: 'necessary', part: 'clusters do not vanish by one call' },
    { id: 'SEC08-BP04', link: 'related', part: 'what is kept in clusters cannot be deleted by accident' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html'],
  peers: ['prowler:eks_cluster_deletion_protection_enabled'],
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { deletionProtection }) => {
      const evidence = at('deletionProtection', deletionProtection)
      return deletionProtection === true ? pass(cluster, evidence) : fail(cluster, evidence)
    }),
})
