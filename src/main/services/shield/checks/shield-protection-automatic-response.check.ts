import { at, defineCheck, fail, pass } from '../../../engine/check'
import { protections } from '../facts'
import { kindOf } from '../judge'

export default defineCheck({
  id: 'shield-protection-automatic-response',
  title: 'Shield Advanced blocks floods of requests by itself',
  failureTitle: 'Shield Advanced does not block floods of requests by itself',
  risk: 'A flood of well-formed requests goes on until somebody has written a rule against it, though what would write one is paid for.',
  fix: 'Turn automatic application layer mitigation on, with the action Block.',
  steps: [
    'Associate a web ACL with the distribution or load balancer: the rules are written into it.',
    'Turn the mitigation on with the action Count, with `aws shield enable-application-layer-automatic-response`.',
    'Set the action to Block once the rule group ShieldMitigationRuleGroup counted nothing honest.',
    'See Status ENABLED and the action Block in `aws shield describe-protection`.',
  ],
  caution:
    'It takes 150 capacity units of the web ACL, and learns the usual traffic for some days before it is of use.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP04', link: 'necessary', part: 'floods are answered without people' }],
  references: ['https://docs.aws.amazon.com/waf/latest/developerguide/ddos-automatic-app-layer-response.html'],
  needs: { protections },
  evaluate: ({ protections }) =>
    protections
      .filter((protection) => ['distribution', 'application balancer'].includes(kindOf(protection) ?? ''))
      .map((protection) => {
        const base = 'ApplicationLayerAutomaticResponseConfiguration'
        const { Status, Action } = protection[base] ?? {}
        if (Status !== 'ENABLED') return fail(protection, at(`${base}.Status`, Status))
        return (Action === 'Block' ? pass : fail)(protection, at(`${base}.Action`, Action))
      }),
})
