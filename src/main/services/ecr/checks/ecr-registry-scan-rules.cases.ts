import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { filter, registry, repository } from '../samples'
import check from './ecr-registry-scan-rules.check'

const path = 'rules[0].repositoryFilters[0].filter'
const frequency = 'rules[0].scanFrequency'
const rule = (scanFrequency: string, ...filters: readonly string[]) => ({
  scanFrequency,
  repositoryFilters: filters.map(filter),
})

export default defineCases(check, [
  {
    name: 'all repositories on push',
    kind: 'pass',
    given: { registryScanning: registry([rule('SCAN_ON_PUSH', '*')]), repositories: [repository()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: '*' }] }],
  },
  {
    name: 'no rule',
    kind: 'fail',
    given: { registryScanning: registry([]), repositories: [repository()] },
    expect: [{ arn, result: 'fail', evidence: [{ path: frequency, value: null }] }],
  },
  {
    name: 'some repositories: those that come later are left out',
    kind: 'edge',
    given: {
      registryScanning: registry([rule('CONTINUOUS_SCAN', 'shop/*')], 'ENHANCED'),
      repositories: [repository()],
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path, value: 'shop/*' }] }],
  },
  {
    name: 'a star in a rule that scans by hand',
    kind: 'edge',
    given: { registryScanning: registry([rule('MANUAL', '*')]), repositories: [repository()] },
    expect: [{ arn, result: 'fail', evidence: [{ path: frequency, value: 'MANUAL' }] }],
  },
  {
    name: 'enhanced scans without a rule scan nothing',
    kind: 'edge',
    given: { registryScanning: registry([], 'ENHANCED'), repositories: [repository()] },
    expect: [{ arn, result: 'fail', evidence: [{ path: frequency, value: null }] }],
  },
  {
    name: 'the configuration may not be read',
    kind: 'edge',
    given: {
      registryScanning: { kind: 'denied', action: 'ecr:GetRegistryScanningConfiguration' },
      repositories: [repository()],
    },
    expect: 'notAssessed',
  },
  {
    name: 'no repository',
    kind: 'none',
    given: { registryScanning: registry([]), repositories: [] },
    expect: 'notApplicable',
  },
])
