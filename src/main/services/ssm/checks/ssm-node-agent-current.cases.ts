import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { node, windowsNode } from '../samples'
import check from './ssm-node-agent-current.check'

const { arn } = node()

export default defineCases(check, [
  { name: 'the newest', kind: 'pass', given: { managedNodes: [node()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'an old one',
    kind: 'fail',
    given: { managedNodes: [node({ AgentVersion: '3.1.1188.0', IsLatestVersion: false })] },
    expect: [{ arn, result: 'fail', evidence: [at('AgentVersion', '3.1.1188.0'), at('IsLatestVersion', false)] }],
  },
  {
    name: 'Windows, of which AWS always says no, beside Linux',
    kind: 'edge',
    given: { managedNodes: [node(), windowsNode()] },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'Windows only', kind: 'none', given: { managedNodes: [windowsNode()] }, expect: 'notApplicable' },
])
