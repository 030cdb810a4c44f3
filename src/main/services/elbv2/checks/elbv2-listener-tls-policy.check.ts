import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { loadBalancerListeners, loadBalancers, sslPolicies } from '../facts'

const old = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.0', 'TLSv1.1'])

export default defineCheck({
  id: 'elbv2-listener-tls-policy',
  title: 'Load balancers accept TLS 1.2 and later only',
  failureTitle: 'A load balancer accepts TLS 1.0 or 1.1',
  risk: 'The old versions have known flaws, so that a recorded or redirected connection may be broken, and audits refuse them.',
  fix: 'Give the listener a security policy of today, such as ELBSecurityPolicy-TLS13-1-2-2021-06.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'strong encryption from clients to load balancers' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html',
  ],
  peers: ['prowler:elbv2_insecure_ssl_ciphers'],
  differs: {
    'prowler:elbv2_insecure_ssl_ciphers': 'AWS itself says which versions a policy accepts; no list of names is kept.',
  },
  needs: { loadBalancers, loadBalancerListeners, sslPolicies },
  evaluate: (views) => {
    const versions = new Map(views.sslPolicies.SslPolicies.map(({ Name, SslProtocols }) => [Name, SslProtocols]))
    return views.loadBalancers.flatMap((balancer) => {
      const listeners = views.loadBalancerListeners.of(balancer)
      if (!listeners.known) return [unknown(balancer, listeners.gap)]
      const named = listeners.value.Listeners.flatMap(({ Protocol, SslPolicy }, index) => {
        if (Protocol !== 'HTTPS' && Protocol !== 'TLS') return []
        return [{ name: SslPolicy ?? '', evidence: at(`Listeners[${index}].SslPolicy`, SslPolicy) }]
      })
      if (named.length === 0) return []
      const [first, ...rest] = named.filter(({ name }) => versions.get(name)?.some((version) => old.has(version)))
      if (first) return [fail(balancer, first.evidence, ...rest.map(({ evidence }) => evidence))]
      const strange = named.find(({ name }) => (versions.get(name) ?? []).length === 0)
      if (!strange) return [pass(balancer, ...named.map(({ evidence }) => evidence))]
      return [unknown(balancer, undecided('PolicyNotListed', `AWS does not describe the policy ${strange.name}.`))]
    })
  },
})
