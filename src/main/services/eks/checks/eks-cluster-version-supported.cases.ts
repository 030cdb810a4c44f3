import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, versions } from '../samples'
import check from './eks-cluster-version-supported.check'

const clusterVersions = versions
const evidence = (version: string, index: number, status: string, end: string) => [
  { path: 'version', value: version },
  { path: `clusterVersions[${index}].versionStatus`, value: status },
  { path: `clusterVersions[${index}].endOfExtendedSupportDate`, value: `${end}T00:00:00.000Z` },
]

export default defineCases(check, [
  {
    name: 'standard support',
    kind: 'pass',
    given: { ...given(), clusterVersions },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no support any more',
    kind: 'fail',
    given: { ...given({ version: '1.29' }), clusterVersions },
    expect: [{ arn, result: 'fail', evidence: evidence('1.29', 0, 'UNSUPPORTED', '2026-03-23') }],
  },
  {
    name: 'extended support is support',
    kind: 'edge',
    given: { ...given({ version: '1.31' }), clusterVersions },
    expect: [{ arn, result: 'pass', evidence: evidence('1.31', 1, 'EXTENDED_SUPPORT', '2026-11-26') }],
  },
  {
    name: 'the last day of extended support has passed, whatever the status says',
    kind: 'edge',
    given: { ...given({ version: '1.31' }), clusterVersions, now: { time: '2026-11-27T00:00:00Z' } },
    expect: [{ arn, result: 'fail', evidence: evidence('1.31', 1, 'EXTENDED_SUPPORT', '2026-11-26') }],
  },
  {
    name: 'EKS does not list the version',
    kind: 'edge',
    given: { ...given({ version: '1.20' }), clusterVersions },
    expect: 'notAssessed',
  },
  {
    name: 'versions of clusters on Outposts are told apart',
    kind: 'edge',
    given: { ...given({ onOutpost: true }), clusterVersions },
    expect: 'notAssessed',
  },
  {
    name: 'no cluster',
    kind: 'none',
    given: { clusters: [], clusterSettings: {}, clusterVersions },
    expect: 'notApplicable',
  },
])
