import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicBalancer, classicListener, plainListener } from '../samples'
import check from './elb-listener-plain-http.check'

const path = (index: number) => `ListenerDescriptions[${index}].Listener.Protocol`

export default defineCases(check, [
  {
    name: 'HTTPS only',
    kind: 'pass',
    given: { classicBalancers: [classicBalancer()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: path(0), value: 'HTTPS' }] }],
  },
  {
    name: 'plain HTTP beside HTTPS: it cannot redirect',
    kind: 'fail',
    given: { classicBalancers: [classicBalancer({ ListenerDescriptions: [classicListener(), plainListener()] })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: path(1), value: 'HTTP' }] }],
  },
  {
    name: 'inside of the network it weighs less, whatever the port',
    kind: 'edge',
    given: {
      classicBalancers: [
        classicBalancer({ Scheme: 'internal', ListenerDescriptions: [plainListener({ LoadBalancerPort: 8443 })] }),
      ],
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path: path(0), value: 'HTTP' }] }],
  },
  {
    name: 'a connection on port 80 is passed through: what the instances speak is not known',
    kind: 'none',
    given: {
      classicBalancers: [classicBalancer({ ListenerDescriptions: [plainListener({ Protocol: 'TCP' })] })],
    },
    expect: 'notApplicable',
  },
])
