import { defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { isBrokenCipher, isOldTls } from '../../derived/tls-strength'
import { loadBalancerListeners, loadBalancers, sslPolicies } from '../facts'
import { encryptedListeners } from '../judge'

export default defineCheck({
  id: 'elbv2-listener-tls-policy',
  title: 'Load balancers accept TLS 1.2 and later, with sound ciphers, only',
  failureTitle: 'A load balancer accepts TLS 1.0 or 1.1, or a broken cipher',
  risk: 'The old versions have known flaws, so that a recorded or redirected connection may be broken, and audits refuse them.',
  fix: 'Give the listener a security policy of today, such as ELBSecurityPolicy-TLS13-1-2-2021-06.',
  steps: [
    'Look at the field ssl_protocol of the access logs or connection logs for clients that still use TLS 1.0 or 1.1.',
    'Set the policy with `aws elbv2 modify-listener --ssl-policy`.',
    'Connect once with `openssl s_client -tls1_1`, which must be refused now.',
  ],
  caution: 'Clients from before about 2014 cannot connect any more.',
  severity: 'medium',
  version: 2,
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'strong encryption from clients to load balancers' }],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html',
  ],
  peers: ['prowler:elbv2_insecure_ssl_ciphers'],
  differs: {
    'prowler:elbv2_insecure_ssl_ciphers':
      'AWS itself says which versions and ciphers a policy accepts; no list of names is kept.',
  },
  needs: { loadBalancers, loadBalancerListeners, sslPolicies },
  evaluate: (views) => {
    const policies = new Map(views.sslPolicies.SslPolicies.map((policy) => [policy.Name, policy]))
    const isWeak = (name: string): boolean => {
      const { SslProtocols = [], Ciphers = [] } = policies.get(name) ?? {}
      return SslProtocols.some(isOldTls) || Ciphers.some((cipher) => isBrokenCipher(cipher.Name))
    }
    return views.loadBalancers.flatMap((balancer) => {
      const listeners = views.loadBalancerListeners.of(balancer)
      if (!listeners.known) return [unknown(balancer, listeners.gap)]
      const named = encryptedListeners(listeners.value)
      if (named.length === 0) return []
      const [first, ...rest] = named.filter(({ name }) => isWeak(name))
      if (first) return [fail(balancer, first.evidence, ...rest.map(({ evidence }) => evidence))]
      const strange = named.find(({ name }) => (policies.get(name)?.SslProtocols ?? []).length === 0)
      if (strange)
        return [unknown(balancer, undecided('PolicyNotListed', `AWS does not describe the policy ${strange.name}.`))]
      return [pass(balancer, ...named.flatMap(({ evidence, signsIn }) => [evidence, ...signsIn]))]
    })
  },
})
