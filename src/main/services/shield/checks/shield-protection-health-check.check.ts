import { at, defineCheck, fail, pass } from '../../../engine/check'
import { protections } from '../facts'
import { kindOf } from '../judge'

export default defineCheck({
  id: 'shield-protection-health-check',
  title: 'Protections of Shield Advanced have a health check',
  failureTitle: 'A protection of Shield Advanced has no health check',
  risk: 'Shield takes longer to see an attack, and the response team does not call: it acts by itself only where a health check says that the resource suffers.',
  fix: 'Associate a Route 53 health check of the resource with its protection.',
  steps: [
    'Make a Route 53 health check that fails when users notice, such as one of a page that needs the database.',
    'Associate it with `aws shield associate-health-check`.',
    'See the health check beside the protection, and that it is healthy.',
  ],
  caution: 'A health check that fails without need makes Shield report attacks sooner: watch it for some days first.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP04', link: 'necessary', part: 'protections know how their resource is' },
    { id: 'REL11-BP01', link: 'related', part: 'health of what is protected is watched' },
  ],
  references: ['https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-health-checks.html'],
  needs: { protections },
  evaluate: ({ protections }) =>
    protections
      // A zone takes none: AWS watches its own name servers.
      .filter((protection) => kindOf(protection) !== 'zone')
      .map((protection) => {
        const evidence = at('HealthCheckIds[0]', protection.HealthCheckIds[0])
        return protection.HealthCheckIds.length > 0 ? pass(protection, evidence) : fail(protection, evidence)
      }),
})
