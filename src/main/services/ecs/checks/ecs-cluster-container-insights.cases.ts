import { defineCases } from '../../../engine/cases'
import { cluster, clusterArn as arn } from '../samples'
import check from './ecs-cluster-container-insights.check'

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: { clusters: [cluster()] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'settings[0].value', value: 'enabled' }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { clusters: [cluster({ settings: [{ name: 'containerInsights', value: 'disabled' }] })] },
    expect: [{ arn: arn, result: 'fail', evidence: [{ path: 'settings[0].value', value: 'disabled' }] }],
  },
  {
    name: 'on for each container',
    kind: 'edge',
    given: { clusters: [cluster({ settings: [{ name: 'containerInsights', value: 'enhanced' }] })] },
    expect: [{ arn: arn, result: 'pass', evidence: [{ path: 'settings[0].value', value: 'enhanced' }] }],
  },
  {
    name: 'nothing runs in it',
    kind: 'edge',
    given: {
      clusters: [cluster({ activeServicesCount: 0, settings: [{ name: 'containerInsights', value: 'disabled' }] })],
    },
    expect: 'notApplicable',
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [] }, expect: 'notApplicable' },
])
