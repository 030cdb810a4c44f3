import { defineCases } from '../../../engine/cases'
import { allBut, only, recorder } from '../samples'
import check from './config-recorder-all-types.check'

const all = recorder()

export default defineCases(check, [
  { name: 'all types', kind: 'pass', given: { recorders: [all] }, expect: [{ arn: all.arn, result: 'pass' }] },
  {
    name: 'some types only',
    kind: 'fail',
    given: { recorders: [recorder({ recordingGroup: only('AWS::EC2::Instance', 'AWS::S3::Bucket') })] },
    expect: [{ arn: all.arn, result: 'fail', evidence: [{ path: 'recordingGroup.allSupported', value: false }] }],
  },
  { name: 'no recorder', kind: 'none', given: { recorders: [] }, expect: 'notApplicable' },
  {
    name: 'all but one type, and IAM',
    kind: 'edge',
    given: { recorders: [recorder({ recordingGroup: allBut('AWS::EC2::NetworkInterface', 'AWS::IAM::User') })] },
    expect: [
      {
        arn: all.arn,
        result: 'fail',
        evidence: [
          {
            path: 'recordingGroup.exclusionByResourceTypes.resourceTypes[0]',
            value: 'AWS::EC2::NetworkInterface',
          },
        ],
      },
    ],
  },
  {
    name: 'all but IAM, which another region records',
    kind: 'edge',
    given: {
      recorders: [
        recorder({
          recordingGroup: allBut('AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'),
        }),
      ],
    },
    expect: [{ arn: all.arn, result: 'pass' }],
  },
  {
    name: 'a recorder that is older than strategies',
    kind: 'edge',
    given: { recorders: [recorder({ recordingGroup: { allSupported: true, resourceTypes: [] } })] },
    expect: [{ arn: all.arn, result: 'pass' }],
  },
])
