import { at } from '../../../engine/check'
import { caseRegionArn as arn, defineCases } from '../../../engine/cases'
import { setting } from '../samples'
import check from './ssm-account-document-public-block.check'

export default defineCases(check, [
  {
    name: 'blocked',
    kind: 'pass',
    given: { documentPublicSharing: setting('Disable') },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'as AWS sets it',
    kind: 'fail',
    given: { documentPublicSharing: setting('Enable', 'Default') },
    expect: [{ arn, result: 'fail', evidence: [at('SettingValue', 'Enable')] }],
  },
  {
    name: 'the setting may not be read',
    kind: 'edge',
    given: { documentPublicSharing: { kind: 'denied', action: 'ssm:GetServiceSetting' } },
    expect: 'notAssessed',
  },
])
