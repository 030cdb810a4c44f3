import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-imdsv2-required.check'

const { arn } = instance()

export default defineCases(check, [
  { name: 'version 2 only', kind: 'pass', given: { instances: [instance()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'version 1 answers too',
    kind: 'fail',
    given: { instances: [instance({ MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } })] },
    expect: [{ arn, result: 'fail', evidence: [at('MetadataOptions.HttpTokens', 'optional')] }],
  },
  {
    name: 'version 1 answers too, but there is no role',
    kind: 'edge',
    given: {
      instances: [
        {
          ...instance({ MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } }),
          IamInstanceProfile: undefined,
        },
      ],
    },
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [at('MetadataOptions.HttpTokens', 'optional')] }],
  },
  {
    name: 'the service is off',
    kind: 'edge',
    given: { instances: [instance({ MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'AWS does not say',
    kind: 'edge',
    given: { instances: [{ ...instance(), MetadataOptions: undefined }] },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
