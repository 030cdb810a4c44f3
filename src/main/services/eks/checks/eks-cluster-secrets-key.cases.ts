import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given } from '../samples'
import check from './eks-cluster-secrets-key.check'

const noKey = { path: 'encryptionConfig[0].provider.keyArn', value: null }

export default defineCases(check, [
  { name: 'a key', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'no key of the customer’s',
    kind: 'fail',
    given: given({ encryptionConfig: [] }),
    expect: [{ arn, result: 'fail', evidence: [noKey, { path: 'version', value: '1.35' }] }],
  },
  {
    name: 'a cluster from before AWS encrypted by default',
    kind: 'edge',
    given: given({ encryptionConfig: [], version: '1.27' }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [noKey, { path: 'version', value: '1.27' }] }],
  },
  {
    name: 'version 1.9 is older than 1.28',
    kind: 'edge',
    given: given({ encryptionConfig: [], version: '1.9' }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [noKey, { path: 'version', value: '1.9' }] }],
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
