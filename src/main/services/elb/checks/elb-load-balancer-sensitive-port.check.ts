import { defineCheck } from '../../../engine/check'
import { judgeListeners, listenerNeeds } from '../../derived/exposed-listeners'
import { classicBalancers } from '../facts'

export default defineCheck({
  id: 'elb-load-balancer-sensitive-port',
  title: 'The Classic Load Balancer opens no administration or data port to the internet',
  failureTitle: 'The Classic Load Balancer opens an administration or data port to the internet',
  risk: 'Anyone can try passwords and known flaws on what stands behind it: shells, databases, caches or queues.',
  fix: 'Make the balancer internal, or let only the addresses in that need the port, and reach machines by Session Manager.',
  steps: [
    'Look in the flow logs of the balancer’s interfaces for addresses that use the port.',
    'Limit the inbound rule of its security group to those that you know, or create an internal balancer for the port and move the clients.',
    'Delete the listener once nobody uses it, and connect from outside once to see that it is closed.',
  ],
  caution: 'Clients outside of the network lose the port; a VPN or PrivateLink has to stand before the change.',
  severity: 'critical',
  weighs:
    'The peers ask whether the balancer is on the internet, which is what most are for; here it takes a port of administration or data that is open to everyone.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'what balancers let in from the internet' },
    { id: 'SEC03-BP07', link: 'related', part: 'public access through balancers' },
  ],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-internet-facing-load-balancers.html',
  ],
  peers: ['prowler:elb_internet_facing'],
  differs: {
    'prowler:elb_internet_facing': 'It fails each balancer on the internet, whatever it listens on.',
  },
  needs: { classicBalancers, ...listenerNeeds },
  evaluate: (views) =>
    views.classicBalancers
      .filter(({ Scheme }) => Scheme === 'internet-facing')
      .map((balancer) => {
        const ports = balancer.ListenerDescriptions.map(({ Listener }, index) => ({
          path: `ListenerDescriptions[${index}].Listener.LoadBalancerPort`,
          port: Listener.LoadBalancerPort,
          protocols: ['tcp' as const],
        }))
        const groups = balancer.SecurityGroups.map((id, index) => ({ path: `SecurityGroups[${index}]`, id }))
        return judgeListeners(balancer, ports, groups, views)
      }),
})
