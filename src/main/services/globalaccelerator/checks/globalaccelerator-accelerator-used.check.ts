import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { acceleratorListeners, accelerators } from '../facts'

export default defineCheck({
  id: 'globalaccelerator-accelerator-used',
  title: 'The accelerator leads somewhere',
  failureTitle: 'The accelerator leads nowhere',
  risk: 'It is charged by the hour for nothing, and holds two public addresses that names and partners may still trust.',
  fix: 'Delete the accelerator, after looking whether a DNS record or a partner’s allow list still names it.',
  steps: [
    'Search the DNS zones for its name and its addresses, and take them out.',
    'Disable it with `aws globalaccelerator update-accelerator --no-enabled` in us-west-2, and wait a week for complaints.',
    'Delete endpoint groups, listeners and the accelerator.',
  ],
  caution: 'Its addresses are lost for good when it is deleted.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'accelerators that lead nowhere are deleted' },
    { id: 'SUS02-BP03', link: 'related', part: 'no accelerators without use' },
  ],
  references: ['https://docs.aws.amazon.com/global-accelerator/latest/dg/about-accelerators.creating-editing.html'],
  needs: { accelerators, acceleratorListeners },
  evaluate: (views) =>
    views.accelerators.map((accelerator) => {
      const enabled = at('Enabled', accelerator.Enabled)
      // A disabled one is charged like any other.
      if (accelerator.Enabled === false) return fail(accelerator, enabled)
      const known = views.acceleratorListeners.of(accelerator)
      if (!known.known) return unknown(accelerator, known.gap)
      const [first] = known.value.Listeners.flatMap(({ EndpointGroups }, listener) =>
        EndpointGroups.flatMap(({ EndpointDescriptions }, group) =>
          EndpointDescriptions.map(({ EndpointId }, index) =>
            at(`Listeners[${listener}].EndpointGroups[${group}].EndpointDescriptions[${index}].EndpointId`, EndpointId),
          ),
        ),
      )
      const missing = at('Listeners[0].EndpointGroups[0].EndpointDescriptions[0].EndpointId', null)
      return first ? pass(accelerator, first) : fail(accelerator, missing)
    }),
})
