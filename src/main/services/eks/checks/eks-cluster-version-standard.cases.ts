import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, versions } from '../samples'
import check from './eks-cluster-version-standard.check'

const clusterVersions = versions
const evidence = (version: string, index: number, status: string, end: string) => [
  { path: 'version', value: version },
  { path: `clusterVersions[${index}].versionStatus`, value: status },
  { path: `clusterVersions[${index}].endOfStandardSupportDate`, value: `${end}T00:00:00.000Z` },
]

export default defineCases(check, [
  {
    name: 'the newest version',
    kind: 'pass',
    given: { ...given(), clusterVersions },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'extended support',
    kind: 'fail',
    given: { ...given({ version: '1.31' }), clusterVersions },
    expect: [{ arn, result: 'fail', evidence: evidence('1.31', 1, 'EXTENDED_SUPPORT', '2025-11-26') }],
  },
  {
    name: 'standard support that ends in 58 days',
    kind: 'edge',
    given: { ...given({ version: '1.33' }), clusterVersions },
    expect: [{ arn, result: 'fail', evidence: evidence('1.33', 2, 'STANDARD_SUPPORT', '2026-07-29') }],
  },
  {
    name: 'standard support that ends in 60 days',
    kind: 'edge',
    given: { ...given({ version: '1.33' }), clusterVersions, now: { time: '2026-05-30T00:00:00Z' } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'EKS does not list the version',
    kind: 'edge',
    given: { ...given({ version: '1.99' }), clusterVersions },
    expect: 'notAssessed',
  },
  {
    name: 'a version without support is another check’s question',
    kind: 'none',
    given: { ...given({ version: '1.29' }), clusterVersions },
    expect: 'notApplicable',
  },
])
