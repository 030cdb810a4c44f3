import { defineCases } from '../../../engine/cases'
import { accelerator, acceleratorArn as arn } from '../samples'
import check from './globalaccelerator-accelerator-flow-logs.check'

const given = (attributes: { readonly FlowLogsEnabled?: boolean }, Enabled = true) => ({
  accelerators: [accelerator({ Enabled })],
  acceleratorAttributes: { [arn]: attributes },
})

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: given({ FlowLogsEnabled: true }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'FlowLogsEnabled', value: true }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: given({ FlowLogsEnabled: false }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'FlowLogsEnabled', value: false }] }],
  },
  {
    name: 'never set',
    kind: 'edge',
    given: given({}),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'FlowLogsEnabled', value: null }] }],
  },
  { name: 'switched off', kind: 'none', given: given({}, false), expect: 'notApplicable' },
  {
    name: 'attributes are denied',
    kind: 'edge',
    given: {
      accelerators: [accelerator()],
      acceleratorAttributes: {
        [arn]: { kind: 'denied', action: 'globalaccelerator:DescribeAcceleratorAttributes' },
      },
    },
    expect: 'notAssessed',
  },
])
