import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { node } from '../samples'
import check from './ssm-node-reporting.check'

const { arn } = node()

export default defineCases(check, [
  { name: 'online', kind: 'pass', given: { managedNodes: [node()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'the connection is lost',
    kind: 'fail',
    given: { managedNodes: [node({ PingStatus: 'ConnectionLost' })] },
    expect: [{ arn, result: 'fail', evidence: [at('PingStatus', 'ConnectionLost')] }],
  },
  {
    name: 'AWS calls it inactive',
    kind: 'edge',
    given: { managedNodes: [node({ PingStatus: 'Inactive' })] },
    expect: [{ arn, result: 'fail', evidence: [at('PingStatus', 'Inactive')] }],
  },
  { name: 'no node', kind: 'none', given: { managedNodes: [] }, expect: 'notApplicable' },
])
