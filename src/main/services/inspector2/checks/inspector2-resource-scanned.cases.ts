import { defineCases } from '../../../engine/cases'
import { coveredFunction, coveredInstance, idleScan, scan } from '../samples'
import check from './inspector2-resource-scanned.check'

const { arn } = coveredInstance()
const path = 'scans[0].scanStatus.reason'
const none = { coveredImages: [], coveredFunctions: [] }

export default defineCases(check, [
  {
    name: 'scanned',
    kind: 'pass',
    given: { ...none, coveredInstances: [coveredInstance()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'SUCCESSFUL' }] }],
  },
  {
    name: 'Systems Manager does not manage it',
    kind: 'fail',
    given: { ...none, coveredInstances: [coveredInstance('i-1', [idleScan('UNMANAGED_EC2_INSTANCE')])] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'UNMANAGED_EC2_INSTANCE' }] }],
  },
  {
    name: 'the network scan succeeds, the one of packages does not',
    kind: 'edge',
    given: {
      ...none,
      coveredInstances: [coveredInstance('i-1', [idleScan('NO_INVENTORY'), scan({ scanType: 'NETWORK' })])],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'NO_INVENTORY' }] }],
  },
  {
    name: 'the first scan is still to come',
    kind: 'edge',
    given: {
      ...none,
      coveredInstances: [coveredInstance()],
      coveredFunctions: [coveredFunction('new', [idleScan('PENDING_INITIAL_SCAN')])],
    },
    expect: [
      { arn, result: 'pass' },
      { arn: coveredFunction('new').arn, result: 'unknown', gap: 'failed' },
    ],
  },
  {
    name: 'AWS tells no status',
    kind: 'edge',
    given: { ...none, coveredInstances: [coveredInstance('i-1', [{ scanType: 'PACKAGE' }])] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the instance is stopped',
    kind: 'none',
    given: { ...none, coveredInstances: [coveredInstance('i-1', [idleScan('EC2_INSTANCE_STOPPED')])] },
    expect: 'notApplicable',
  },
])
