import { defineCases } from '../../../engine/cases'
import type { RepositoryScanning } from '../facts'
import { repository, repositoryArn, scanning } from '../samples'
import check from './ecr-repository-scan.check'

const given = (one: RepositoryScanning) => ({
  repositories: [repository()],
  repositoryScanning: { [repositoryArn]: one },
})

export default defineCases(check, [
  {
    name: 'continuous scans',
    kind: 'pass',
    given: given(scanning()),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path: 'scanFrequency', value: 'CONTINUOUS_SCAN' }] }],
  },
  {
    name: 'by hand only: no rule takes it in',
    kind: 'fail',
    given: given(scanning({ scanOnPush: false, scanFrequency: 'MANUAL', appliedScanFilters: [] })),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path: 'scanFrequency', value: 'MANUAL' }] }],
  },
  {
    name: 'on push, by a rule of the registry',
    kind: 'edge',
    given: given(scanning({ scanFrequency: 'SCAN_ON_PUSH' })),
    expect: [{ arn: repositoryArn, result: 'pass' }],
  },
  {
    name: 'on push by the old setting of the repository, in a registry without rules',
    kind: 'edge',
    given: given(scanning({ scanFrequency: 'MANUAL', appliedScanFilters: [] })),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path: 'scanOnPush', value: true }] }],
  },
  {
    name: 'ECR tells nothing',
    kind: 'edge',
    given: given({ appliedScanFilters: [] }),
    expect: 'notAssessed',
  },
  {
    name: 'the configuration may not be read',
    kind: 'edge',
    given: {
      repositories: [repository()],
      repositoryScanning: {
        [repositoryArn]: { kind: 'denied', action: 'ecr:BatchGetRepositoryScanningConfiguration' },
      },
    },
    expect: 'notAssessed',
  },
  { name: 'no repository', kind: 'none', given: { repositories: [], repositoryScanning: {} }, expect: 'notApplicable' },
])
