import { defineCases } from '../../../engine/cases'
import { accelerator, acceleratorArn as arn, listenersTo } from '../samples'
import check from './globalaccelerator-accelerator-used.check'

const path = 'Listeners[0].EndpointGroups[0].EndpointDescriptions[0].EndpointId'

export default defineCases(check, [
  {
    name: 'it leads to an instance',
    kind: 'pass',
    given: { accelerators: [accelerator()], acceleratorListeners: { [arn]: listenersTo('i-1') } },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'i-1' }] }],
  },
  {
    name: 'a listener without endpoints',
    kind: 'fail',
    given: { accelerators: [accelerator()], acceleratorListeners: { [arn]: listenersTo() } },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'no listener at all',
    kind: 'edge',
    given: { accelerators: [accelerator()], acceleratorListeners: { [arn]: { Listeners: [] } } },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'disabled, with endpoints',
    kind: 'edge',
    given: { accelerators: [accelerator({ Enabled: false })], acceleratorListeners: { [arn]: listenersTo('i-1') } },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Enabled', value: false }] }],
  },
  {
    name: 'listeners are denied',
    kind: 'edge',
    given: {
      accelerators: [accelerator()],
      acceleratorListeners: { [arn]: { kind: 'denied', action: 'globalaccelerator:ListListeners' } },
    },
    expect: 'notAssessed',
  },
  { name: 'none', kind: 'none', given: { accelerators: [], acceleratorListeners: {} }, expect: 'notApplicable' },
])
