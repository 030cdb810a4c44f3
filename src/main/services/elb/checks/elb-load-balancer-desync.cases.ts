import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicAttributesOf, classicBalancer, classicListener } from '../samples'
import check from './elb-load-balancer-desync.check'

const mode = (Value: string) =>
  classicAttributesOf({ AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value }] })
const judged = (attributes: ReturnType<typeof classicAttributesOf>) => ({
  classicBalancers: [classicBalancer()],
  classicAttributes: { [arn]: attributes },
})
const path = 'AdditionalAttributes[0].Value'

export default defineCases(check, [
  {
    name: 'defensive',
    kind: 'pass',
    given: judged(mode('defensive')),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'defensive' }] }],
  },
  {
    name: 'it only watches',
    kind: 'fail',
    given: judged(mode('monitor')),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'monitor' }] }],
  },
  { name: 'strictest', kind: 'edge', given: judged(mode('strictest')), expect: [{ arn, result: 'pass' }] },
  {
    name: 'AWS does not name the mode',
    kind: 'edge',
    given: judged(classicAttributesOf({ AdditionalAttributes: [] })),
    expect: 'notAssessed',
  },
  {
    name: 'it passes connections through',
    kind: 'none',
    given: {
      classicBalancers: [classicBalancer({ ListenerDescriptions: [classicListener({ Protocol: 'TCP' }, [])] })],
      classicAttributes: { [arn]: mode('monitor') },
    },
    expect: 'notApplicable',
  },
])
