import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { node, preferences } from '../samples'
import check from './ssm-session-logged.check'

const base = 'Document.inputs'
const managedNodes = [node()]
const nothing = [at(`${base}.cloudWatchLogGroupName`, null), at(`${base}.s3BucketName`, null)]

export default defineCases(check, [
  {
    name: 'to an encrypted log group',
    kind: 'pass',
    given: { managedNodes, sessionPreferences: preferences() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nobody ever set preferences',
    kind: 'fail',
    given: { managedNodes, sessionPreferences: {} },
    expect: [{ arn, result: 'fail', evidence: nothing }],
  },
  {
    name: 'preferences without a place for logs',
    kind: 'edge',
    given: { managedNodes, sessionPreferences: { Document: { inputs: { idleSessionTimeout: '20' } } } },
    expect: [{ arn, result: 'fail', evidence: nothing }],
  },
  {
    name: 'to a bucket without encryption',
    kind: 'edge',
    given: {
      managedNodes,
      sessionPreferences: { Document: { inputs: { s3BucketName: 'sessions', s3EncryptionEnabled: false } } },
    },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [at(`${base}.s3BucketName`, 'sessions'), at(`${base}.s3EncryptionEnabled`, false)],
      },
    ],
  },
  {
    name: 'no node, so no session',
    kind: 'none',
    given: { managedNodes: [], sessionPreferences: {} },
    expect: 'notApplicable',
  },
])
