import { defineCases } from '../../../engine/cases'
import type { Gap } from '../../../../shared/review/gap'
import type { CoveredResource, FindingCounts } from '../facts'
import { coveredInstance, findingCounts, idleScan, scan } from '../samples'
import check from './inspector2-resource-vulnerabilities.check'

const { arn } = coveredInstance()
const others = {
  coveredImages: [],
  coveredFunctions: [],
  imageFindings: {},
  functionFindings: {},
}
const given = (counts: FindingCounts | Gap, instance: CoveredResource = coveredInstance()) => ({
  ...others,
  coveredInstances: [instance],
  instanceFindings: { [arn]: counts },
})
const zero = [
  { path: 'exploitAvailable', value: 0 },
  { path: 'fixAvailable', value: 0 },
  { path: 'suppressed', value: 0 },
] as const

export default defineCases(check, [
  {
    name: 'scanned yesterday, nothing found',
    kind: 'pass',
    given: given(findingCounts()),
    expect: [{ arn, result: 'pass', evidence: zero }],
  },
  {
    name: 'a critical one that can be exploited',
    kind: 'fail',
    given: given(findingCounts({ active: { CRITICAL: 1, MEDIUM: 7 }, exploitAvailable: 1, fixAvailable: 5 })),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'active.CRITICAL', value: 1 },
          { path: 'active.MEDIUM', value: 7 },
          { path: 'exploitAvailable', value: 1 },
          { path: 'fixAvailable', value: 5 },
          { path: 'suppressed', value: 0 },
        ],
      },
    ],
  },
  {
    name: 'the worst is medium',
    kind: 'edge',
    given: given(findingCounts({ active: { LOW: 2, MEDIUM: 1 } })),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [{ path: 'active.MEDIUM', value: 1 }, { path: 'active.LOW', value: 2 }, ...zero],
      },
    ],
  },
  {
    name: 'only suppressed ones: shown, and no failure',
    kind: 'edge',
    given: given(findingCounts({ suppressed: 4 })),
    expect: [{ arn, result: 'pass', evidence: [zero[0], zero[1], { path: 'suppressed', value: 4 }] }],
  },
  {
    name: 'no finding, because nobody looked',
    kind: 'edge',
    given: given(findingCounts(), coveredInstance('i-1', [idleScan('UNMANAGED_EC2_INSTANCE')])),
    expect: 'notAssessed',
  },
  {
    name: 'no finding, and the last scan lies two months back',
    kind: 'edge',
    given: given(findingCounts(), coveredInstance('i-1', [scan({ lastScannedAt: '2026-04-01T00:00:00.000Z' })])),
    expect: 'notAssessed',
  },
  {
    name: 'findings that are left from before the instance was stopped still stand',
    kind: 'edge',
    given: given(findingCounts({ active: { HIGH: 1 } }), coveredInstance('i-1', [idleScan('EC2_INSTANCE_STOPPED')])),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'active.HIGH', value: 1 }, ...zero] }],
  },
  {
    name: 'findings may not be read',
    kind: 'edge',
    given: given({ kind: 'denied', action: 'inspector2:ListFindings' }),
    expect: 'notAssessed',
  },
  {
    name: 'nothing is covered',
    kind: 'none',
    given: { ...others, coveredInstances: [], instanceFindings: {} },
    expect: 'notApplicable',
  },
])
