import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { classicBalancers, classicPolicies } from '../facts'
import { isWeak } from '../judge'

export default defineCheck({
  id: 'elb-listener-tls-policy',
  title: 'The Classic Load Balancer accepts TLS 1.2 and sound ciphers only',
  failureTitle: 'The Classic Load Balancer accepts old versions of TLS or broken ciphers',
  risk: 'The old versions and ciphers have known flaws, so that a recorded or redirected connection may be broken.',
  fix: 'Give the listener the policy ELBSecurityPolicy-TLS-1-2-2017-01, or move to an Application Load Balancer with TLS 1.3.',
  steps: [
    'Look at the field ssl_protocol in the access logs for clients that still use TLS 1.0 or 1.1.',
    'Set the policy with `aws elb set-load-balancer-policies-of-listener`.',
    'Connect once with `openssl s_client -tls1_1`, which must be refused now.',
  ],
  caution: 'Clients from before about 2014 cannot connect any more.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP02', link: 'necessary', part: 'strong encryption from clients to Classic Load Balancers' },
  ],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-ssl-security-policy.html',
  ],
  peers: ['prowler:elb_insecure_ssl_ciphers'],
  differs: {
    'prowler:elb_insecure_ssl_ciphers':
      'It knows one good policy by its name; here the versions and ciphers count that the policy turns on, also of a policy of your own.',
  },
  needs: { classicBalancers, classicPolicies },
  evaluate: ({ classicBalancers, classicPolicies }) =>
    classicBalancers.flatMap((balancer) => {
      const encrypted = balancer.ListenerDescriptions.filter(({ Listener }) =>
        ['HTTPS', 'SSL'].includes(Listener.Protocol),
      )
      if (encrypted.length === 0) return []
      const names = new Set(encrypted.flatMap(({ PolicyNames }) => PolicyNames))
      return [
        classicPolicies.judge(balancer, ({ PolicyDescriptions }) => {
          const used = PolicyDescriptions.flatMap((policy, index) =>
            names.has(policy.PolicyName) ? [{ policy, path: `PolicyDescriptions[${index}]` }] : [],
          )
          const [first, ...rest] = used.flatMap(({ policy, path }) =>
            policy.Enabled.flatMap((name, index) => (isWeak(name) ? [at(`${path}.Enabled[${index}]`, name)] : [])),
          )
          if (first) return fail(balancer, first, ...rest)
          const told = used.filter(({ policy }) => policy.Enabled.some((name) => name.startsWith('Protocol-')))
          return told.length > 0 && told.length === used.length
            ? pass(balancer, ...told.map(({ policy, path }) => at(`${path}.PolicyName`, policy.PolicyName)))
            : unknown(balancer, undecided('PolicyNotTold', 'AWS does not tell what the TLS policy turns on.'))
        }),
      ]
    }),
})
