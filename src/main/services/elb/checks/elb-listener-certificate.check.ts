import { at, defineCheck, fail, pass } from '../../../engine/check'
import { classicBalancers } from '../facts'

export default defineCheck({
  id: 'elb-listener-certificate',
  title: 'Certificates of the Classic Load Balancer are kept in ACM',
  failureTitle: 'A certificate of the Classic Load Balancer is kept in IAM',
  risk: 'A certificate in IAM is renewed by hand, nobody is told before it expires, and its key was handled by people.',
  fix: 'Request the certificate in ACM, which renews it, and give it to the listener.',
  steps: [
    'Request a public certificate in ACM for the same names, validated by DNS.',
    'Give it to the listener with `aws elb set-load-balancer-listener-ssl-certificate`.',
    'Delete the old one from IAM with `aws iam delete-server-certificate` once nothing uses it.',
  ],
  caution: 'Clients that pinned the old certificate or its issuer refuse the new one.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP01', link: 'necessary', part: 'certificates of Classic Load Balancers are renewed by AWS' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-server-cert.html'],
  peers: ['prowler:elb_ssl_listeners_use_acm_certificate'],
  differs: {
    'prowler:elb_ssl_listeners_use_acm_certificate':
      'It also fails certificates that were imported into ACM; the checks of ACM warn before they expire.',
  },
  needs: { classicBalancers },
  evaluate: ({ classicBalancers }) =>
    classicBalancers.flatMap((balancer) => {
      const found = balancer.ListenerDescriptions.flatMap(({ Listener: { SSLCertificateId: id } }, index) =>
        id === undefined ? [] : [at(`ListenerDescriptions[${index}].Listener.SSLCertificateId`, id)],
      )
      if (found.length === 0) return []
      const [first, ...rest] = found.filter(({ value }) => String(value).split(':')[2] === 'iam')
      return [first ? fail(balancer, first, ...rest) : pass(balancer, ...found)]
    }),
})
