import { judgeInternetAccess } from '../../../../shared/network/ip-permission'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { lookUpPrefixLists, prefixListNeeds } from '../../derived/prefix-list-lookup'
import { securityGroups } from '../../ec2/facts'
import { clusters, clusterSettings } from '../facts'
import { clusterGroups, judgeClusters } from '../judge'

const everyPort = [
  { protocol: 'tcp', from: 0, to: 65535 },
  { protocol: 'udp', from: 0, to: 65535 },
] as const

export default defineCheck({
  id: 'eks-cluster-security-group',
  title: 'The security groups of the cluster are closed to the internet',
  failureTitle: 'A security group of the cluster is open to the internet',
  risk: 'EKS gives the group to control plane and managed nodes alike, so that a node with a public address is open on these ports.',
  fix: 'Remove the rule, and let load balancers in by their own security groups.',
  steps: [
    'Look at the inbound rules of the group that the evidence names, and what listens on these ports on the nodes.',
    'Put a load balancer in front of what should be public, and allow its security group in place of the internet.',
    'Remove the rule for the internet, with `aws ec2 revoke-security-group-ingress`.',
    'See that the services answer through the load balancer, and that all nodes stay ready.',
  ],
  caution:
    'Services of type NodePort that clients call on the nodes themselves stop answering; VPC flow logs of the nodes show who does.',
  severity: 'medium',
  weighs:
    'The interfaces of the control plane have no public address, and nodes mostly have none; what an instance shows is judged with EC2.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'traffic to control planes and nodes' },
    { id: 'SEC05-BP01', link: 'related', part: 'layers of a cluster' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html'],
  peers: ['service-screener:eksClusterSGRestriction'],
  needs: { clusters, clusterSettings, securityGroups, ...prefixListNeeds },
  evaluate: (views) => {
    const findList = lookUpPrefixLists(views)
    return judgeClusters(views.clusters, views.clusterSettings, (cluster, settings) => {
      const groups = clusterGroups(settings).map(({ id, evidence }) => {
        const group = views.securityGroups.find(({ GroupId }) => GroupId === id)
        const answers = everyPort.map((port) => judgeInternetAccess(group?.IpPermissions ?? [], port, findList))
        return { id, evidence, group, answers }
      })
      const [first, ...others] = groups.flatMap(({ evidence, answers }) => {
        const open = answers.flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : []))
        return open.length > 0 ? [evidence, ...open.map(({ path, value }) => at(path, value))] : []
      })
      if (first) {
        const more = [...new Map(others.map((each) => [`${each.path} ${String(each.value)}`, each])).values()]
        return fail(cluster, first, ...more)
      }
      const missing = groups.find(({ group }) => !group)
      if (missing) {
        return unknown(cluster, undecided('GroupNotListed', `AWS does not list the security group ${missing.id}.`))
      }
      const unread = groups.flatMap(({ answers }) => answers).find(({ answer }) => answer === 'unknown')
      if (unread?.answer === 'unknown') {
        return unknown(cluster, unread.gaps[0] ?? undecided('RuleNotReadable', unread.reason))
      }
      return groups.length === 0 ? undefined : pass(cluster, ...groups.map(({ evidence }) => evidence))
    })
  },
})
