import { at, defineCheck, fail, pass } from '../../../engine/check'
import { loadBalancerListeners, loadBalancers } from '../facts'
import { networkListener } from '../judge'

export default defineCheck({
  id: 'elbv2-listener-network-plain',
  title: 'Network load balancers on the internet end TLS instead of passing plain HTTP on',
  failureTitle: 'A network load balancer on the internet passes plain HTTP on',
  risk: 'What clients send over the port can be read and changed by whoever is on the way.',
  fix: 'End TLS at the listener with a certificate of ACM, or pass port 443 through to targets that end it.',
  steps: [
    'Find out what the targets speak on the port, and who calls it.',
    'Add a listener of type TLS on port 443 with a certificate of ACM, which forwards to the same target group.',
    'Move the clients over, and delete the plain listener with `aws elbv2 delete-listener`.',
  ],
  caution: 'A network load balancer cannot redirect: clients that call the old port fail once it is gone.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption from clients to network load balancers' }],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-tls-listener.html'],
  peers: ['prowler:elbv2_nlb_tls_termination_enabled'],
  differs: {
    'prowler:elbv2_nlb_tls_termination_enabled':
      'It fails each balancer without a TLS listener. A connection that is passed through may well be encrypted up to the target, so only ports of plain HTTP on the internet fail, and other ports are not judged.',
  },
  needs: { loadBalancers, loadBalancerListeners },
  evaluate: (views) =>
    views.loadBalancers
      .filter(({ Type, Scheme }) => Type === 'network' && Scheme === 'internet-facing')
      .flatMap((balancer) => {
        const found = views.loadBalancerListeners.of(balancer)
        if (!found.known) return [views.loadBalancerListeners.judge(balancer, () => pass(balancer))]
        const told = found.value.Listeners.flatMap((listener, index) => {
          const kind = networkListener(listener)
          return kind ? [{ kind, evidence: at(`Listeners[${index}].Port`, listener.Port) }] : []
        })
        const [first, ...rest] = told.filter(({ kind }) => kind === 'plain').map(({ evidence }) => evidence)
        if (first) return [fail(balancer, first, ...rest)]
        return told.length > 0 ? [pass(balancer, ...told.map(({ evidence }) => evidence))] : []
      }),
})
