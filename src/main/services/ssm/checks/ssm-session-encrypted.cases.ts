import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { node, preferences } from '../samples'
import check from './ssm-session-encrypted.check'

const path = 'Document.inputs.kmsKeyId'
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
    given: { managedNodes, sessionPreferences: { Document: { inputs: { cloudWatchLogGroupName: '/ssm/sessions' } } } },
    expect: [{ arn, result: 'fail', evidence: [at(path, null)] }],
  },
  {
    name: 'nobody ever set preferences',
    kind: 'edge',
    given: { managedNodes, sessionPreferences: {} },
    expect: [{ arn, result: 'fail', evidence: [at(path, null)] }],
  },
  {
    name: 'no node, so no session',
    kind: 'none',
    given: { managedNodes: [], sessionPreferences: {} },
    expect: 'notApplicable',
  },
])
