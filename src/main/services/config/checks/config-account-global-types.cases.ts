import { caseAccountArn, defineCases } from '../../../engine/cases'
import { allBut, only, recorder, withoutGlobalTypes } from '../samples'
import check from './config-account-global-types.check'

const here = recorder()
const there = recorder({ region: 'eu-west-1', recordingGroup: withoutGlobalTypes })
const bare = recorder({ recordingGroup: withoutGlobalTypes })
const denied = { kind: 'denied', action: 'config:DescribeConfigurationRecorders' } as const
const young = recorder({ region: 'eu-central-2', recordingGroup: allBut('AWS::EC2::NetworkInterface') })
const passes = [{ arn: caseAccountArn, result: 'pass' as const, evidence: [{ path: 'arn', value: here.arn }] }]

export default defineCases(check, [
  {
    name: 'one of two regions',
    kind: 'pass',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': [there] } },
    expect: passes,
  },
  {
    name: 'neither of two regions',
    kind: 'fail',
    given: { recorders: { 'eu-central-1': [bare], 'eu-west-1': [there] } },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [
          { path: 'arn', value: bare.arn },
          { path: 'arn', value: there.arn },
        ],
      },
    ],
  },
  { name: 'no recorder anywhere', kind: 'none', given: { recorders: { 'eu-central-1': [] } }, expect: 'notApplicable' },
  {
    name: 'the strategy by exclusion includes IAM, whatever the old field says',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [recorder({ recordingGroup: allBut('AWS::EC2::NetworkInterface') })] } },
    expect: passes,
  },
  {
    name: 'a part of IAM is left out',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [recorder({ recordingGroup: only('AWS::IAM::Role', 'AWS::IAM::User') })] } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'arn', value: here.arn }] }],
  },
  {
    name: 'a region in which AWS Config cannot record IAM',
    kind: 'edge',
    given: { recorders: { 'eu-central-2': [young] } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'arn', value: young.arn }] }],
  },
  {
    name: 'not in one region, and the other may not be read',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [bare], 'eu-west-1': denied } },
    expect: 'notAssessed',
  },
  {
    name: 'in one region, and the other may not be read',
    kind: 'edge',
    given: { recorders: { 'eu-central-1': [here], 'eu-west-1': denied } },
    expect: passes,
  },
])
