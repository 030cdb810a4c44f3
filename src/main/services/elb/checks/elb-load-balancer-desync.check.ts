import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { attributeNeeds, judgeAttributes } from '../judge'

export default defineCheck({
  id: 'elb-load-balancer-desync',
  title: 'The Classic Load Balancer stops requests that two servers may read differently',
  failureTitle: 'The Classic Load Balancer passes on requests that two servers may read differently',
  risk: 'With request smuggling one client can slip a request into the connection of another, and steal its session.',
  fix: 'Set the desync mitigation mode to defensive or strictest.',
  steps: [
    'Look at the CloudWatch metric DesyncMitigationMode_NonCompliant_Request_Count to see whether clients send such requests.',
    'Set the mode with `aws elb modify-load-balancer-attributes`, additional attribute elb.http.desyncmitigationmode.',
    'Watch the errors of clients for a day.',
  ],
  caution:
    'The mode strictest refuses requests that break the standard, so that odd clients may fail; begin with defensive.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'malformed requests are stopped' }],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html'],
  peers: ['prowler:elb_desync_mitigation_mode'],
  differs: {
    'prowler:elb_desync_mitigation_mode':
      'A balancer that passes connections through reads no requests, so it is not judged.',
  },
  needs: attributeNeeds,
  evaluate: (views) =>
    judgeAttributes(
      views,
      (balancer, attributes) => {
        const index = attributes.AdditionalAttributes.findIndex(({ Key }) => Key === 'elb.http.desyncmitigationmode')
        const mode = attributes.AdditionalAttributes[index]?.Value
        if (mode === undefined) return unknown(balancer, undecided('AttributeNotGiven', 'AWS does not name the mode.'))
        const evidence = at(`AdditionalAttributes[${index}].Value`, mode)
        return mode === 'defensive' || mode === 'strictest' ? pass(balancer, evidence) : fail(balancer, evidence)
      },
      ({ ListenerDescriptions }) =>
        ListenerDescriptions.some(({ Listener }) => Listener.Protocol === 'HTTP' || Listener.Protocol === 'HTTPS'),
    ),
})
