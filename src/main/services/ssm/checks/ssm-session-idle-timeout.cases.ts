import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { node, preferences } from '../samples'
import check from './ssm-session-idle-timeout.check'

const path = 'Document.inputs.idleSessionTimeout'
const managedNodes = [node()]

export default defineCases(check, [
  {
    name: 'set',
    kind: 'pass',
    given: { managedNodes, sessionPreferences: preferences() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'not set well',
    kind: 'fail',
    given: { managedNodes, sessionPreferences: preferences({ idleSessionTimeout: '60' }) },
    expect: [{ arn, result: 'fail', evidence: [at(path, '60')] }],
  },
  {
    name: 'nobody ever set preferences: AWS ends sessions after 20 minutes',
    kind: 'edge',
    given: { managedNodes, sessionPreferences: {} },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no node, so no session',
    kind: 'none',
    given: { managedNodes: [], sessionPreferences: {} },
    expect: 'notApplicable',
  },
])
