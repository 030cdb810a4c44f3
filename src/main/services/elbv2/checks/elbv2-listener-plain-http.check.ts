import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { loadBalancerListeners, loadBalancers } from '../facts'
import { plainActions } from '../judge'

export default defineCheck({
  id: 'elbv2-listener-plain-http',
  title: 'Application load balancers take no requests over plain HTTP',
  failureTitle: 'An application load balancer takes requests over plain HTTP',
  risk: 'Sign-ins, cookies and answers can be read and changed by whoever is on the way.',
  fix: 'Let each rule of the HTTP listener redirect to HTTPS, and serve from the HTTPS listener only.',
  steps: [
    'Open the listeners of the balancer and look which rules of the HTTP listener forward.',
    'Request a certificate in ACM and add an HTTPS listener with the same rules.',
    'Change the default action and each rule of the HTTP listener to a redirect to HTTPS with status 301.',
    'Call an address with http:// and see the redirect.',
  ],
  caution:
    'Clients that do not follow redirects, such as old devices and health checks of others, fail; look for them in the access logs first.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption from clients to load balancers' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/alb-http-to-https-redirection-check.html',
  ],
  peers: ['prowler:elbv2_ssl_listeners', 'service-screener:ELBListenerInsecure'],
  differs: {
    'prowler:elbv2_ssl_listeners':
      'It passes a listener of which one rule redirects to HTTPS, whatever the others do, and fails fixed answers.',
    'service-screener:ELBListenerInsecure':
      'It goes by the number of the port: 80 fails also where it only redirects, and HTTP on another port passes.',
  },
  needs: { loadBalancers, loadBalancerListeners },
  evaluate: (views) =>
    views.loadBalancers
      .filter(({ Type }) => Type === 'application')
      .map((balancer) =>
        views.loadBalancerListeners.judge(balancer, ({ Listeners }) => {
          const [first, ...rest] = Listeners.flatMap((listener, index) => {
            const actions = plainActions(listener, index)
            return actions.length > 0 ? [at(`Listeners[${index}].Protocol`, 'HTTP'), ...actions] : []
          })
          if (!first) return pass(balancer)
          // Inside of a network fewer can listen.
          return balancer.Scheme === 'internal'
            ? failAs('low', balancer, first, ...rest)
            : fail(balancer, first, ...rest)
        }),
      ),
})
