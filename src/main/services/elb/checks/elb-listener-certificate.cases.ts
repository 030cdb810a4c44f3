import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicBalancer, classicListener, plainListener } from '../samples'
import check from './elb-listener-certificate.check'

const path = 'ListenerDescriptions[0].Listener.SSLCertificateId'
const inIam = 'arn:aws:iam::111122223333:server-certificate/shop'
const acm = 'arn:aws:acm:eu-central-1:111122223333:certificate/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10'

export default defineCases(check, [
  {
    name: 'in ACM',
    kind: 'pass',
    given: { classicBalancers: [classicBalancer()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: acm }] }],
  },
  {
    name: 'in IAM',
    kind: 'fail',
    given: {
      classicBalancers: [classicBalancer({ ListenerDescriptions: [classicListener({ SSLCertificateId: inIam })] })],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: inIam }] }],
  },
  {
    name: 'in IAM of China',
    kind: 'edge',
    given: {
      classicBalancers: [
        classicBalancer({
          ListenerDescriptions: [classicListener({ SSLCertificateId: inIam.replace('aws', 'aws-cn') })],
        }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: inIam.replace('aws', 'aws-cn') }] }],
  },
  {
    name: 'no listener has a certificate',
    kind: 'none',
    given: { classicBalancers: [classicBalancer({ ListenerDescriptions: [plainListener()] })] },
    expect: 'notApplicable',
  },
])
