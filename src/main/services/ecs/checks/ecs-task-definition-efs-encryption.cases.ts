import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withDefinition } from '../samples'
import check from './ecs-task-definition-efs-encryption.check'

const files = (transitEncryption: string | undefined) => ({
  name: 'files',
  efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption },
})

export default defineCases(check, [
  {
    name: 'encrypted',
    kind: 'pass',
    given: withDefinition({ volumes: [files('ENABLED')] }),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [{ path: 'volumes[0].efsVolumeConfiguration.transitEncryption', value: 'ENABLED' }],
      },
    ],
  },
  {
    name: 'switched off',
    kind: 'fail',
    given: withDefinition({ volumes: [files('DISABLED')] }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'volumes[0].efsVolumeConfiguration.transitEncryption', value: 'DISABLED' }],
      },
    ],
  },
  {
    name: 'not said, which is off',
    kind: 'edge',
    given: withDefinition({ volumes: [files(undefined)] }),
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'volumes[0].efsVolumeConfiguration.transitEncryption', value: null }] },
    ],
  },
  {
    name: 'no volume of EFS',
    kind: 'edge',
    given: withDefinition({ volumes: [{ name: 'data', host: {} }] }),
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: deniedDefinition,
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: noDefinition, expect: 'notApplicable' },
])
