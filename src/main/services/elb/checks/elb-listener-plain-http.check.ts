import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { classicBalancers } from '../facts'

export default defineCheck({
  id: 'elb-listener-plain-http',
  title: 'The Classic Load Balancer takes no requests over plain HTTP',
  failureTitle: 'The Classic Load Balancer takes requests over plain HTTP',
  risk: 'Sign-ins, cookies and answers can be read and changed by whoever is on the way.',
  fix: 'Serve over HTTPS, and replace the balancer by an Application Load Balancer, which can redirect plain requests.',
  steps: [
    'Request a certificate in ACM for the names that clients use.',
    'Create an Application Load Balancer with an HTTPS listener, and an HTTP listener whose only action redirects to it.',
    'Move the DNS name over, watch the old balancer until it gets no requests, and delete it.',
  ],
  caution: 'Clients that never learned HTTPS fail; the access logs of the old balancer name them.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption from clients to Classic Load Balancers' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-https-load-balancers.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/migrate-classic-load-balancer.html',
  ],
  peers: ['prowler:elb_ssl_listeners'],
  differs: {
    'prowler:elb_ssl_listeners':
      'It also fails listeners of TCP, behind which the instances may end TLS themselves. Inside of a network a failure weighs less here.',
  },
  needs: { classicBalancers },
  evaluate: ({ classicBalancers }) =>
    classicBalancers.flatMap((balancer) => {
      const told = balancer.ListenerDescriptions.flatMap(({ Listener }, index) =>
        Listener.Protocol === 'TCP' ? [] : [{ Listener, path: `ListenerDescriptions[${index}].Listener.Protocol` }],
      )
      if (told.length === 0) return []
      const evidence = told.map(({ Listener, path }) => at(path, Listener.Protocol))
      const [first, ...rest] = evidence.filter(({ value }) => value === 'HTTP')
      if (!first) return [pass(balancer, ...evidence)]
      return [balancer.Scheme === 'internal' ? failAs('low', balancer, first, ...rest) : fail(balancer, first, ...rest)]
    }),
})
