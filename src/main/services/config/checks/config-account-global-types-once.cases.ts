import { caseAccountArn, defineCases } from '../../../engine/cases'
import { recorder, withoutGlobalTypes } from '../samples'
import check from './config-account-global-types-once.check'

const here = recorder()
const there = recorder({ region: 'eu-west-1' })
const bare = recorder({ region: 'eu-west-1', recordingGroup: withoutGlobalTypes })
const denied = { kind: 'denied', action: 'config:DescribeConfigurationRecorders' } as const

export default defineCases(check, [
  {
    name: 'in one region',
    kind: 'pass',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': [bare] } },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [{ path: 'arn', value: here.arn }] }],
  },
  {
    name: 'in two regions',
    kind: 'fail',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': [there] } },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [
          { path: 'arn', value: here.arn },
          { path: 'arn', value: there.arn },
        ],
      },
    ],
  },
  {
    name: 'in no region',
    kind: 'none',
    given: { recorders: { 'eu-west-1': [bare] } },
    expect: 'notApplicable',
  },
  {
    name: 'in one region, and the other may not be read',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': denied } },
    expect: 'notAssessed',
  },
  {
    name: 'in two regions, and a third may not be read',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': [there], 'us-east-1': denied } },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [
          { path: 'arn', value: here.arn },
          { path: 'arn', value: there.arn },
        ],
      },
    ],
  },
])
