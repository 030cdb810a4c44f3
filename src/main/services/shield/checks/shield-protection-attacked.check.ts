import { at, atVolatile, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { attacks, protections } from '../facts'

export default defineCheck({
  id: 'shield-protection-attacked',
  title: 'No attack on what Shield Advanced protects was seen in the last 30 days',
  failureTitle: 'An attack on what Shield Advanced protects was seen in the last 30 days',
  risk: 'Who attacks once often comes back, and the next time with more. An attack that goes on weighs more than one that is over.',
  fix: 'Look at how the attack went, and at what would have stopped it sooner.',
  steps: [
    'Open the event in the console of AWS WAF and Shield, or call `aws shield describe-attack` with its id.',
    'Compare it with the metrics of the resource: whether users noticed, and what slowed it down.',
    'Mend what let it through: rate limits, automatic mitigation, capacity, or the response team.',
    'Write down what was found, and see that the next review names no new attack.',
  ],
  caution: 'While an attack goes on, change one thing at a time, and call the response team first.',
  severity: 'low',
  bestPractices: [{ id: 'SEC10-BP08', link: 'necessary', part: 'attacks are looked at and learned from' }],
  references: ['https://docs.aws.amazon.com/waf/latest/developerguide/using-ddos-reports.html'],
  needs: { protections, attacks },
  evaluate: ({ protections, attacks }) =>
    protections.map((protection) => {
      const seen = attacks.AttackSummaries.map((attack, index) => ({ attack, index })).filter(
        ({ attack }) => attack.ResourceArn === protection.ResourceArn,
      )
      const [first, ...rest] = seen.map(({ attack, index }) =>
        atVolatile(`AttackSummaries[${index}].StartTime`, attack.StartTime),
      )
      if (!first) return pass(protection, at('ResourceArn', protection.ResourceArn))
      const goesOn = seen.some(({ attack }) => attack.EndTime === undefined)
      return goesOn ? failAs('medium', protection, first, ...rest) : fail(protection, first, ...rest)
    }),
})
