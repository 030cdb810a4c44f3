import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, logTypes } from '../samples'
import check from './eks-cluster-logging.check'

const told = (place: number, index: number, value: string) => ({
  path: `logging.clusterLogging[${place}].types[${index}]`,
  value,
})

export default defineCases(check, [
  { name: 'all five', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'none',
    kind: 'fail',
    given: given({ logging: { clusterLogging: [{ types: logTypes, enabled: false }] } }),
    expect: [{ arn, result: 'fail', evidence: logTypes.map((type, index) => told(0, index, type)) }],
  },
  {
    name: 'no audit log',
    kind: 'edge',
    given: given({
      logging: {
        clusterLogging: [
          { types: ['audit'], enabled: false },
          { types: ['api', 'authenticator', 'controllerManager', 'scheduler'], enabled: true },
        ],
      },
    }),
    expect: [{ arn, result: 'fail', evidence: [told(0, 0, 'audit')] }],
  },
  {
    name: 'scheduler and controllers alone are missing',
    kind: 'edge',
    given: given({
      logging: {
        clusterLogging: [
          { types: ['controllerManager', 'scheduler'], enabled: false },
          { types: ['api', 'audit', 'authenticator'], enabled: true },
        ],
      },
    }),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [told(0, 0, 'controllerManager'), told(0, 1, 'scheduler')],
      },
    ],
  },
  {
    name: 'AWS names no kind',
    kind: 'edge',
    given: given({ logging: { clusterLogging: [] } }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'logging.clusterLogging[0].types[0]', value: null }] }],
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
