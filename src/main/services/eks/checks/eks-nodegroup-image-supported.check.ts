import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { nodegroups } from '../facts'

/**
 * From this day on EKS publishes no images of Amazon Linux 2.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html, as of 2026-11.
 */
const lastOfAmazonLinux2 = '2025-11-26'

export default defineCheck({
  id: 'eks-nodegroup-image-supported',
  title: 'EKS still publishes images of the kind that the nodes run',
  failureTitle: 'EKS publishes no images of the kind that the nodes run any more',
  risk: 'Holes in kernel and container runtime of the nodes are not closed any more, so that a container may break out of its bounds.',
  fix: 'Move the workloads to a node group with Amazon Linux 2023 or Bottlerocket.',
  steps: [
    'Look up what the nodes add at their start, such as user data and agents, and whether it runs on the newer system.',
    'Create a node group with an image of Amazon Linux 2023 or Bottlerocket beside the old one.',
    'Cordon and drain the old nodes, and see that all pods run on the new ones.',
    'Delete the old group.',
  ],
  caution:
    'Amazon Linux 2023 uses cgroup v2 and lets pods reach the metadata service no more; old Java and software that takes the role of the node must be tried first.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'nodes get patches' },
    { id: 'SEC06-BP02', link: 'related', part: 'images of nodes' },
    { id: 'OPS05-BP05', link: 'related', part: 'systems of nodes are kept' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html'],
  needs: { nodegroups, now },
  evaluate: (views) =>
    views.nodegroups.flatMap((nodegroup) => {
      const { amiType } = nodegroup
      // An image of the customer’s is judged with its launch template.
      if (amiType === undefined || amiType === 'CUSTOM') return []
      const evidence = at('amiType', amiType)
      if (!amiType.startsWith('AL2_')) return [pass(nodegroup, evidence)]
      const isOver = Date.parse(lastOfAmazonLinux2) <= Date.parse(views.now.time)
      return [isOver ? fail(nodegroup, evidence) : failAs('low', nodegroup, evidence)]
    }),
})
