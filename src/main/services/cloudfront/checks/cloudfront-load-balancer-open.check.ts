import { judgeInternetAccess } from '../../../../shared/network/ip-permission'
import { portTraffic } from '../../../../shared/network/traffic'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { lookUpPrefixLists, prefixListNeeds } from '../../derived/prefix-list-lookup'
import { securityGroups } from '../../ec2/facts'
import { loadBalancers } from '../../elbv2/facts'
import { distributions } from '../facts'
import { originsOfHost, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-load-balancer-open',
  title: 'The load balancer behind CloudFront lets only CloudFront in',
  failureTitle: 'The load balancer behind CloudFront lets the whole internet in',
  risk: 'Requests to the balancer’s own name pass by web ACL, country limits, cache and logs of the distribution.',
  fix: 'Let in only the prefix list com.amazonaws.global.cloudfront.origin-facing, or make the balancer internal with a VPC origin.',
  steps: [
    'Look in the access logs of the balancer for clients that are no addresses of CloudFront.',
    'Replace the open rules of its security group by one with the prefix list of CloudFront.',
    'Add a secret header at the origin, and a listener rule that refuses requests without it, since the addresses are those of everybody’s distributions.',
    'See that the balancer’s own name times out and the distribution still answers.',
  ],
  caution:
    'Health checks and partners that use the balancer’s own name are locked out; the list counts as 55 rules of the group.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'balancers are reached through their distribution only' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html',
  ],
  needs: { loadBalancers, distributions, securityGroups, ...prefixListNeeds },
  evaluate: (views) =>
    views.loadBalancers
      .filter(({ Type, Scheme }) => Type === 'application' && Scheme === 'internet-facing')
      .flatMap((balancer) => {
        const origins = serving(views.distributions).flatMap((one) => originsOfHost(one, balancer.DNSName))
        if (origins.length === 0) return []
        const ports = new Set(origins.flatMap(({ ports }) => ports))
        const groups = balancer.SecurityGroups.map((id, index) => ({
          evidence: at(`SecurityGroups[${index}]`, id),
          group: views.securityGroups.find(({ GroupId }) => GroupId === id),
        }))
        const answers = [...ports].flatMap((port) =>
          groups.map(({ group, evidence }) => {
            const permissions = group?.IpPermissions ?? []
            const { answer } = judgeInternetAccess(permissions, portTraffic('tcp', port), lookUpPrefixLists(views))
            return { answer: group ? answer : 'unknown', evidence }
          }),
        )
        const evidence = groups.map((group) => group.evidence)
        if (answers.some(({ answer }) => answer === 'yes')) {
          // A header may be asked for by a rule of the listener, or by the servers themselves.
          if (origins.every(({ hasHeaders }) => hasHeaders)) {
            const text = 'It is open, and whether it asks for the header that CloudFront sends is not known.'
            return [unknown(balancer, undecided('HeaderNotJudged', text))]
          }
          const [first, ...others] = evidence
          return [fail(balancer, first ?? at('DNSName', balancer.DNSName), ...others)]
        }
        if (groups.length === 0) {
          return [unknown(balancer, undecided('GroupsNotListed', 'AWS lists no security group of the load balancer.'))]
        }
        if (answers.some(({ answer }) => answer === 'unknown')) {
          return [unknown(balancer, undecided('GroupNotReadable', 'A rule of its security groups could not be read.'))]
        }
        return [pass(balancer, ...evidence)]
      }),
})
